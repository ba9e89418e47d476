import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merkleRoot, setHead } from '../../../engine/consultation/secrecy/merkle-root.ts';

// The leaves and roots with which Certificate Transparency's own implementations test RFC 6962.
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('a Merkle root', () => {
  it.each(roots.map((root, size) => ({ root, size })))(
    'of $size leaves is that of RFC 6962',
    ({ root, size }) => {
      expect(merkleRoot(leaves.slice(0, size).map((leaf) => Buffer.from(leaf, 'hex')))).toBe(root);
    },
  );

  it('does not take a node for a leaf', () => {
    const [left, right] = ['a', 'b'].map((leaf) => Buffer.from(merkleRoot([leaf]), 'hex'));
    expect(merkleRoot([Buffer.concat([left!, right!])])).not.toBe(merkleRoot(['a', 'b']));
  });

  it('changes with any leaf that is changed, left out, or added, a copy of the last one too', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 40 }), fc.nat(), (list, seed) => {
        const at = seed % list.length;
        const root = merkleRoot(list);
        expect(merkleRoot(list.with(at, `${list[at]}.`))).not.toBe(root);
        expect(merkleRoot(list.toSpliced(at, 1))).not.toBe(root);
        expect(merkleRoot([...list, list.at(-1)!])).not.toBe(root);
      }),
    );
  });
});

describe('the head of a set', () => {
  it('is the same in whatever order the rows come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (list) => {
        expect(setHead(list.toReversed())).toEqual(setHead(list));
        expect(setHead(list).size).toBe(list.length);
      }),
    );
  });

  it('is not made of a list that has something twice', () => {
    expect(() => setHead(['a', 'b', 'a'])).toThrow(TypeError);
  });
});
