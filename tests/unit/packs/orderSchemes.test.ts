import { expect, it } from 'vitest';
import { orderSchemes } from '../../../shared/packs/orderSchemes.ts';
import { inventedPack } from '../inventedPack.ts';

const [fund] = inventedPack().schemes;
const named = (...ids: string[]) => ids.map(id => ({ ...fund!, id }));

it.each([
  [
    ['budget', 'fund', 'suit'],
    ['fund', 'budget', 'suit'],
    ['fund', 'budget', 'suit'],
  ],
  [['budget', 'fund', 'suit'], ['suit'], ['suit', 'budget', 'fund']],
  [['budget', 'fund'], undefined, ['budget', 'fund']],
])('%j, named %j, stand as %j', (found, order, shown) => {
  expect(orderSchemes(named(...found), order).map(({ id }) => id)).toEqual(shown);
});
