/** The one box: free words, with entities suggested as one types (ARIA combobox with a list box). */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { suggest } from "../api";
import { typeLabel } from "../format";
import { go } from "../hooks";
import { entityHref, href } from "../router";
import { t } from "../strings";
import type { Ref } from "../types";
import { family } from "./entity";

const WAIT_MS = 140;
const LEAST = 2;
const MOST = 8;

function useSuggestions(words: string, open: boolean): Ref[] {
  const [found, setFound] = useState<Ref[]>([]);
  useEffect(() => {
    if (!open || words.trim().length < LEAST) return setFound([]);
    const control = new AbortController();
    const timer = setTimeout(() => {
      // Suggestions are a help only: without them the box still searches.
      suggest(words.trim(), control.signal).then((all) => setFound(all.slice(0, MOST)), () => control.signal.aborted || setFound([]));
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [words, open]);
  return found;
}

/** The option after `active` in the direction of the key; -1 is the box itself. */
export function step(active: number, count: number, key: string): number {
  if (key === "ArrowDown") return active + 1 >= count ? -1 : active + 1;
  return active === -1 ? count - 1 : active - 1;
}

interface BoxProps {
  value: string;
  params?: Record<string, string>;
  focus?: boolean;
}

export function SearchBox({ value, params = {}, focus = false }: BoxProps) {
  const [words, setWords] = useState(value);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const options = useSuggestions(words, open);
  const shown = open && options.length > 0;

  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    // On a touch screen the focus would bring up a keyboard that nobody asked for.
    if (focus && window.matchMedia("(hover: hover)").matches) input.current?.focus({ preventScroll: true });
  }, [focus]);

  const leave = (address: string) => {
    setOpen(false);
    setActive(-1);
    go(address);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const chosen = options[active];
    if (shown && chosen) return leave(entityHref(chosen.iri));
    if (words.trim()) leave(href("search", { ...params, q: words.trim() }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
    if (!shown || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    setActive(step(active, options.length, event.key));
  };
  const onInput = (event: Event) => {
    setWords((event.currentTarget as HTMLInputElement).value);
    setOpen(true);
    setActive(-1);
  };

  return (
    <form class="search-box" role="search" onSubmit={submit}>
      <div class="combobox">
        <input
          ref={input}
          type="search"
          role="combobox"
          list={undefined}
          name="q"
          autocomplete="off"
          spellcheck={false}
          aria-label={t("search.label")}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          placeholder={t("search.placeholder")}
          value={words}
          onInput={onInput}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={t("search.suggestions")} hidden={!shown}>
          {options.map((option, index) => (
            <Option key={option.iri} id={`${id}-${index}`} option={option} active={index === active} choose={leave} />
          ))}
        </ul>
      </div>
      <button type="submit" class="primary">
        {t("search.submit")}
      </button>
    </form>
  );
}

interface OptionProps {
  id: string;
  option: Ref;
  active: boolean;
  choose: (address: string) => void;
}

function Option({ id, option, active, choose }: OptionProps) {
  const pick = (event: Event) => {
    event.preventDefault(); // keeps the focus in the box until the page has changed
    choose(entityHref(option.iri));
  };
  return (
    <li id={id} role="option" aria-selected={active} onMouseDown={pick}>
      <span class={`dot dot-${family(option.type ?? "")}`} aria-hidden="true" />
      <span class="option-name">{option.label}</span>
      <span class="chip-note">{typeLabel(option.type)}</span>
    </li>
  );
}
