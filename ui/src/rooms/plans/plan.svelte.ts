// Which plan the room shows: the one of the address, else the one under way, else the newest.
import { api, type PlanRow } from '$api/generated';
import { live, type Live } from '$api/live.svelte';
import { router } from '$shell/router.svelte';
import { KINDS } from './words';

/** The plans, and which is shown. */
export interface Shown {
  readonly all: Live<PlanRow[]>;
  readonly id: number | undefined;
}

/** Inside a component: the plans and the shown one. */
export function shownPlan(): Shown {
  const all = live(KINDS, () => api.plans.list());
  const id = $derived.by(() => {
    const asked = Number(router.query.get('plan'));
    if (asked) return asked;
    const plans = all.value ?? [];
    return (plans.find((one) => one.state === 'issued' || one.state === 'running') ?? plans[0])?.id;
  });
  return {
    all,
    get id() {
      return id;
    },
  };
}
