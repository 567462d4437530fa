import * as Radix from '@radix-ui/react-tabs';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

type TabsProps<Value extends string> = {
  /** The accessible name of the list. */
  label: string;
  /** With a single tab only its panel is rendered; it keeps its state when a second one appears. */
  tabs: readonly { readonly value: Value; readonly name: string }[];
  value: Value;
  onChange: (value: Value) => void;
  /** `line`: names on a line, the chosen one underlined. `segmented`, `small`: a control of joined segments. */
  look: 'line' | 'segmented' | 'small';
  /** Of the frame around list and panel, and of the list's row. */
  className?: string;
  rowClassName?: string;
  /** Beside the list. */
  aside?: ReactNode;
  /** It comes before the list, as its title. */
  isAsideFirst?: boolean;
  children: ReactNode;
};

const LISTS = {
  line: 'flex gap-5 overflow-x-auto border-b border-line px-4 max-tablet:fade-end tablet:px-6',
  segmented: 'flex rounded-code border border-line bg-sunken p-0.5 max-tablet:w-full',
  small: 'flex rounded-control border border-line bg-sunken p-0.5',
};

const TRIGGERS = {
  line: 'relative flex-none py-3 whitespace-nowrap data-[state=active]:text-text data-[state=active]:after:absolute data-[state=active]:after:inset-x-0 data-[state=active]:after:-bottom-px data-[state=active]:after:h-0.5 data-[state=active]:after:bg-accent-text outline-offset-[-4px]!',
  segmented:
    'min-h-10 rounded-control px-3 text-help tablet:min-h-7 tablet:whitespace-nowrap max-tablet:flex-1',
  small: 'hit-area min-h-10 rounded-tag px-2 text-caption tablet:min-h-6',
};

const CHOSEN =
  'data-[state=active]:bg-surface data-[state=active]:text-text data-[state=active]:ring data-[state=active]:ring-line dark:data-[state=active]:bg-press dark:data-[state=active]:ring-line-strong';

/** Several views of one thing, one at a time. The children are the panel of the chosen one. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, tabs, value, onChange, look, className, rowClassName, aside, isAsideFirst, children } =
    props;
  const isChoice = tabs.length > 1;

  function handleChange(next: string) {
    const chosen = tabs.find((tab) => tab.value === next);
    if (chosen) onChange(chosen.value);
  }

  return (
    <Radix.Root value={value} onValueChange={handleChange} className={classNames('min-w-0', className)}>
      {isChoice && (
        <div className={rowClassName}>
          {isAsideFirst && aside}
          <Radix.List aria-label={label} className={LISTS[look]}>
            {tabs.map((tab) => (
              <Radix.Trigger
                key={tab.value}
                value={tab.value}
                className={classNames(
                  'font-medium text-text-3 transition-colors hover:text-text',
                  TRIGGERS[look],
                  look !== 'line' && CHOSEN,
                )}
              >
                {tab.name}
              </Radix.Trigger>
            ))}
          </Radix.List>
          {!isAsideFirst && aside}
        </div>
      )}
      {/* What is in it can be reached by itself. */}
      <Radix.Content
        key={value}
        value={value}
        tabIndex={-1}
        {...(!isChoice && { role: undefined, 'aria-labelledby': undefined })}
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}
