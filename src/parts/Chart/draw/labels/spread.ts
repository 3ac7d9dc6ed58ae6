/** A label that wants to be centred at `y`. */
export interface Wish {
  y: number;
  height: number;
}

/**
 * Where labels go that want to be at the same place: moved as little as keeps them apart, between
 * `top` and `bottom` if there is room for all.
 */
export function spread(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const order = [...wishes.keys()].sort((a, b) => (wishes[a]?.y ?? 0) - (wishes[b]?.y ?? 0));
  const groups: { members: number[]; height: number; middle: number }[] = [];
  for (const index of order) {
    const { y, height } = wishes[index] ?? { y: 0, height: 0 };
    groups.push({ members: [index], height, middle: y });
    mergeBack();
  }
  return placed();

  /** Labels that touch move as one, and are centred on what they all want. */
  function mergeBack(): void {
    const [before, last] = groups.slice(-2);
    if (!before || !last || start(before) + before.height <= start(last)) return;
    const count = before.members.length + last.members.length;
    groups.splice(-2, 2, {
      members: [...before.members, ...last.members],
      height: before.height + last.height,
      middle: (before.middle * before.members.length + last.middle * last.members.length) / count,
    });
    mergeBack();
  }

  function start({ middle, height }: { middle: number; height: number }): number {
    return Math.max(top, Math.min(bottom - height, middle - height / 2));
  }

  function placed(): number[] {
    const places: number[] = [];
    for (const group of groups) {
      let at = start(group);
      for (const member of group.members) {
        const height = wishes[member]?.height ?? 0;
        places[member] = at + height / 2;
        at += height;
      }
    }
    return places;
  }
}
