import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IFix } from '../wire/report';
import { Code } from './code';
import { FixFooter } from './fix-footer';
import { Prose } from './prose';
import { Tabs } from './tabs';

/** One fix, for the target seen here first; the other targets are a tab away. */
export function Fix(props: {
  fixes: readonly IFix[];
  /** Whether it stands inside a row, below that row's own heading. */
  nested?: boolean;
  copy: (text: string) => void;
  trans: TranslationBundle;
}): JSX.Element | null {
  const { nested, copy, trans } = props;
  const id = React.useId();
  const [chosen, choose] = React.useState<string | null>(null);
  const fixes = [...props.fixes].sort(
    (one, other) => Number(other.seenHere ?? 0) - Number(one.seenHere ?? 0)
  );
  const fix = fixes.find(candidate => candidate.id === chosen) ?? fixes[0];
  if (!fix) {
    return null;
  }
  const Title = nested ? 'h4' : 'h3';
  const tabbed = fixes.length > 1;
  return (
    <section className="jp-EnvironmentHealth-fix">
      <Title>{fix.title}</Title>
      <p>
        <Prose text={fix.where} />
      </p>
      {tabbed && (
        <Tabs
          fixes={fixes}
          selected={fix}
          id={id}
          onSelect={choose}
          trans={trans}
        />
      )}
      <div
        id={`${id}-panel`}
        {...(tabbed && {
          role: 'tabpanel',
          'aria-labelledby': `${id}-${fix.id}`
        })}
      >
        <Code
          code={fix.code}
          added={fix.added}
          label={fix.for}
          isProse={fix.language === 'text'}
          copy={copy}
          trans={trans}
        />
        <FixFooter fix={fix} trans={trans} />
      </div>
    </section>
  );
}
