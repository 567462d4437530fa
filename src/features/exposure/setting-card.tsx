import type { ReactNode } from 'react';
import { Card } from '~/ui/card';

type SettingCardProps = {
  /** Makes the ID of the element that describes the setting: `…-about`. */
  id: string;
  title: string;
  text: string;
  control: ReactNode;
  foot?: ReactNode;
};

/** A setting with its control at the right, and below it why it is as it is. */
export function SettingCard({ id, title, text, control, foot }: SettingCardProps) {
  return (
    <Card>
      <div className="flex items-start gap-4 px-4 py-5 tablet:gap-6 tablet:px-6">
        <div className="min-w-0 flex-1">
          <p className="font-medium">{title}</p>
          <p id={`${id}-about`} className="mt-1 max-w-180 text-pretty text-text-2">
            {text}
          </p>
        </div>
        {control}
      </div>
      {foot}
    </Card>
  );
}
