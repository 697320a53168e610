import { createContext, useContext, useRef } from "react";
import { moved } from "./order.js";

const Dragging = createContext(null);

/**
 * Stands in for framer-motion (see vite.config.js), of which GraphiQL uses nothing but this: a list whose items can
 * be dragged into another order. The original keeps a tab at its share of the bar's width, so once the bar has
 * become narrower a tab jumps from under the pointer that presses it, and the click is lost.
 */
export const Reorder = { Group, Item };

function Group({ values, onReorder, axis: _axis, ...list }) {
  const dragged = useRef(null);
  const drop = (onto) => dragged.current && onReorder(moved(values, dragged.current, onto));
  return (
    <Dragging.Provider value={{ dragged, drop }}>
      <ul {...list} />
    </Dragging.Provider>
  );
}

function Item({ value, dragConstraints: _constraints, dragElastic: _elastic, ...item }) {
  const { dragged, drop } = useContext(Dragging);

  function start(event) {
    dragged.current = value;
    // Firefox drags nothing without data. A type of our own, so that no editor takes it for text.
    event.dataTransfer.setData("application/x-orgraph-tab", "");
  }

  return (
    <li
      draggable
      onDragStart={start}
      onDragOver={(event) => dragged.current && event.preventDefault()}
      onDrop={() => drop(value)}
      onDragEnd={() => (dragged.current = null)}
      {...item}
    />
  );
}
