import type { DatabaseDetails } from '~/domain/database';
import type { FeatureChange } from '~/domain/feature';
import { GOAL_PARAM } from '~/domain/page-params';
import { setUrlParam, useUrlParam } from '~/ui/url-param';

/** Where an operator wants to go, kept in the URL: the way there goes on over a reload. */
export type Goal = 'public' | 'private';

/** The changes that lead to a goal, in the order that the API wants. */
export const WAYS: Readonly<Record<Goal, readonly FeatureChange[]>> = {
  public: [
    { feature: 'force-tls', to: 'on' },
    { feature: 'internet-accessibility', to: 'on' },
  ],
  private: [
    { feature: 'internet-accessibility', to: 'off' },
    { feature: 'force-tls', to: 'off' },
  ],
};

/** Hook: the goal of the URL, or null. */
export function useGoal(): Goal | null {
  const value = useUrlParam(GOAL_PARAM);
  return value === 'public' || value === 'private' ? value : null;
}

export function clearGoal(): void {
  setUrlParam(GOAL_PARAM, null);
}

/** Whether a goal is reached. Force TLS may stay on in private: leaving it on is the safer way. */
export function isReached(goal: Goal, features: DatabaseDetails['features']): boolean {
  if (goal === 'private') return features['internet-accessibility'] === 'off';
  return WAYS.public.every(({ feature, to }) => features[feature] === to);
}
