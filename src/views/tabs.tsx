import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IFix } from '../wire/report';

/** The targets a fix is there for. Arrow keys, Home and End move between them. */
export function Tabs(props: {
  fixes: readonly IFix[];
  selected: IFix;
  /** By which the panel below refers to its tab. */
  id: string;
  onSelect: (id: string) => void;
  trans: TranslationBundle;
}): JSX.Element {
  const { fixes, selected, id, onSelect, trans } = props;
  const list = React.useRef<HTMLDivElement>(null);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const next = target(event.key, fixes.indexOf(selected), fixes.length);
    const fix = next === null ? undefined : fixes[next];
    if (next !== null && fix) {
      event.preventDefault();
      onSelect(fix.id);
      list.current?.querySelectorAll('button')[next]?.focus();
    }
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={trans.__('Where the fix goes')}
      className="jp-EnvironmentHealth-tabs"
      onKeyDown={onKeyDown}
    >
      {fixes.map(fix => (
        <button
          key={fix.id}
          type="button"
          role="tab"
          id={`${id}-${fix.id}`}
          aria-selected={fix === selected}
          aria-controls={`${id}-panel`}
          tabIndex={fix === selected ? 0 : -1}
          onClick={() => onSelect(fix.id)}
        >
          {fix.for}
          {fix.seenHere && <em> · {trans.__('seen here')}</em>}
        </button>
      ))}
    </div>
  );
}

function target(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
