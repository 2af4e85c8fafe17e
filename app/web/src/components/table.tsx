/** A table that sorts by any column, by mouse or keyboard. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { sortRows } from "../text/sort";
import type { Order } from "../text/sort";
import { t } from "../strings";

export interface Column<Row> {
  key: string;
  title: string;
  value: (row: Row) => string | number;
  cell?: (row: Row) => ComponentChildren;
  numeric?: boolean;
  /** A column of buttons has nothing to sort by. */
  fixed?: boolean;
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  start: Order;
  limit?: number;
}

export function SortableTable<Row>({ caption, columns, rows, start, limit = 300 }: TableProps<Row>) {
  const [order, setOrder] = useState<Order>(start);
  const [shown, setShown] = useState(limit);
  const by = columns.find((column) => column.key === order.key);
  const sorted = by ? sortRows(rows, by.value, order.descending) : rows;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} order={order} setOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.key} class={column.numeric ? "numeric" : undefined}>
                  {column.cell ? column.cell(row) : column.value(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown < rows.length && (
        <button type="button" class="plain" onClick={() => setShown(shown + limit)}>
          {t("evidence.more", { count: Math.min(limit, rows.length - shown) })}
        </button>
      )}
    </div>
  );
}

interface HeadingProps<Row> {
  column: Column<Row>;
  order: Order;
  setOrder: (order: Order) => void;
}

function Heading<Row>({ column, order, setOrder }: HeadingProps<Row>) {
  if (column.fixed) return <th scope="col">{column.title}</th>;
  const active = order.key === column.key;
  const direction = order.descending ? "descending" : "ascending";
  const turn = () => setOrder({ key: column.key, descending: active ? !order.descending : Boolean(column.numeric) });
  return (
    <th scope="col" aria-sort={active ? direction : "none"} class={column.numeric ? "numeric" : undefined}>
      <button type="button" class="plain" title={t("table.sort", { column: column.title })} onClick={turn}>
        {column.title}
        <span class="sort" aria-hidden="true">
          {active ? (order.descending ? "↓" : "↑") : ""}
        </span>
      </button>
    </th>
  );
}
