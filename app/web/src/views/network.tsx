/** The network of the served graph. */
import { useCallback } from "preact/hooks";
import { NetworkExplorer } from "../components/network-explorer";
import { go, replaceAddress, useTitle } from "../hooks";
import { apiSource } from "../network/source";
import { href } from "../router";
import type { Params } from "../router";
import { t } from "../strings";

export function NetworkView({ params }: { params: Params }) {
  useTitle(t("network.title"));
  const onParams = useCallback((next: Params, settle = false) => {
    const address = href("network", next);
    return settle ? replaceAddress(address) : go(address);
  }, []);
  return (
    <div class="page page-wide">
      <h1>{t("network.title")}</h1>
      <NetworkExplorer source={apiSource} params={params} onParams={onParams} />
    </div>
  );
}
