import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditEffect, effectOf } from '../../../src/server/domain/eligibility/effect.ts';
import { type Company, type Fate, fateIn, replay } from '../../../src/server/domain/eligibility/replay.ts';
import { readFacts } from '../../../src/server/domain/eligibility/stored-facts.ts';
import { anyFacts, but, incoming, outgoing } from './facts.ts';

const off: Company = {
  rules: { aiActive: false, outgoing: { on: false, mode: 'all' }, incoming: { on: false, mode: 'all' } },
  eligibleTier: true,
};
const outgoingOn: Company = { ...off, rules: { ...off.rules, aiActive: true, outgoing: { on: true, mode: 'all' } } };
const policiesOn: Company = { ...off, rules: { ...off.rules, aiActive: true, incoming: { on: true, mode: 'policies' } } };

const stored = (facts: unknown, wasAsked = false) => ({ facts, wasAsked });
const change = (before: Fate, after: Fate) => ({
  session: null,
  before: { fate: before, via: null, reasons: [] },
  after: { fate: after, via: null, reasons: [] },
});

describe('C4: facts that were kept', () => {
  it.each([
    ['none', null],
    ['a text', '{}'],
    ['of another version', { platform: 'windows' }],
    ['of an unknown platform’s name', { ...outgoing, platform: 'beos' }],
    ['with a number for a switch', but(outgoing, { supporter: { isOurs: 1 as never } })],
  ])('that cannot be read are counted as not known, and change nothing: %s', (_, facts) => {
    expect(readFacts(facts)).toBeNull();
    expect(replay([stored(facts)], off, outgoingOn)).toEqual({
      unknown: 1,
      before: { captured: 0, asked: 0, refused: 0 },
      after: { captured: 0, asked: 0, refused: 0 },
      changes: [],
      refusals: [],
    });
  });

  it('are read as they were written, whatever was decided then', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { company, eligibleTier, ...ofSession } = facts;
        expect(readFacts(JSON.parse(JSON.stringify(facts)))).toEqual(ofSession);
      }),
    );
  });
});

describe('C4: a replay', () => {
  it('C4: of settings against themselves changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (facts, wasAsked) => {
        const company = { rules: facts.company, eligibleTier: facts.eligibleTier };
        const { changes, before, after, unknown } = replay([stored(facts, wasAsked)], company, company);
        expect([changes, before, unknown]).toEqual([[], after, 0]);
      }),
    );
  });

  it('never captures anything without AI or without a tier that has it, whatever else the draft says', () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (facts, wasAsked) => {
        const without = { rules: { ...facts.company, aiActive: false }, eligibleTier: true };
        expect(fateIn(without, facts, wasAsked).reasons).toContain('ai-off');
        expect(fateIn({ rules: facts.company, eligibleTier: false }, facts, wasAsked).reasons).toContain('tier');
      }),
    );
  });

  it('C4: counts every session once on each side, and lists exactly those that fare otherwise, with the reasons of both', () => {
    const sessions = [outgoing, incoming, but(outgoing, { answer: 'denied' })].map((facts) => stored(facts));
    const found = replay(sessions, off, outgoingOn);
    expect(found.before).toEqual({ captured: 0, asked: 0, refused: 3 });
    expect(found.after).toEqual({ captured: 1, asked: 0, refused: 2 });
    expect(found.changes).toEqual([
      {
        session: sessions[0],
        before: { fate: 'refused', via: null, reasons: ['ai-off', 'outgoing-off', 'incoming-off', 'device-outside'] },
        after: { fate: 'captured', via: 'outgoing', reasons: [] },
      },
    ]);
    expect(found.refusals[0]).toEqual({ reason: 'incoming-off', before: 3, after: 1 });
    expect(found.refusals).toContainEqual({ reason: 'ai-off', before: 3, after: 0 });
  });

  it.each<[string, Parameters<typeof fateIn>[1], boolean, Company, Fate]>([
    ['who was never asked would be asked', but(outgoing, { answer: null }), false, outgoingOn, 'asked'],
    ['who did not answer has denied, and is not asked again', but(outgoing, { answer: null }), true, outgoingOn, 'refused'],
    ['who allowed it has allowed it', outgoing, true, outgoingOn, 'captured'],
    ['who denied it has denied it', but(outgoing, { answer: 'denied' }), true, outgoingOn, 'refused'],
    [
      'an unregistered device’s system is asked for along with it',
      but(outgoing, { answer: null, platform: 'unknown' }),
      false,
      outgoingOn,
      'asked',
    ],
    ['nobody is asked where something else refuses', but(outgoing, { answer: null }), false, policiesOn, 'refused'],
    ['an enforced policy asks nobody (B4)', incoming, false, policiesOn, 'captured'],
    [
      'a device that always denies is never asked',
      but(outgoing, { answer: null, device: { access: 'denied' } }),
      false,
      outgoingOn,
      'refused',
    ],
  ])('B2: %s', (_, facts, wasAsked, company, fate) => expect(fateIn(company, facts, wasAsked).fate).toBe(fate));

  it('C4: counts each rule on either side, the most frequent afterwards first, and leaves out those that refuse none', () => {
    const linux = but(outgoing, { platform: 'other' });
    const { refusals } = replay(
      [linux, outgoing].map((facts) => stored(facts)),
      outgoingOn,
      policiesOn,
    );
    expect(refusals).toEqual([
      { reason: 'outgoing-off', before: 0, after: 2 },
      { reason: 'not-managed', before: 0, after: 2 },
      { reason: 'platform', before: 1, after: 1 },
    ]);
    expect(replay([stored(linux)], policiesOn, outgoingOn).refusals).toEqual([
      { reason: 'platform', before: 1, after: 1 },
      { reason: 'outgoing-off', before: 1, after: 0 },
      { reason: 'not-managed', before: 1, after: 0 },
    ]);
  });

  it('C4: who is not asked because of other rules has not failed to answer; who was asked has', () => {
    const unasked = but(outgoing, { answer: null });
    expect(fateIn(outgoingOn, unasked, false)).toEqual({ fate: 'asked', via: 'outgoing', reasons: [] });
    expect(fateIn(outgoingOn, unasked, true)).toEqual({ fate: 'refused', via: 'outgoing', reasons: ['no-answer'] });
    const counted = (wasAsked: boolean) => [
      replay([stored(unasked, wasAsked)], off, outgoingOn).after,
      replay([stored(unasked, wasAsked)], outgoingOn, off).before,
    ];
    expect(counted(true)).toEqual(Array(2).fill({ captured: 0, asked: 0, refused: 1 }));
    expect(counted(false)).toEqual(Array(2).fill({ captured: 0, asked: 1, refused: 0 }));
    expect(fateIn(policiesOn, unasked, false)).toEqual({ fate: 'refused', via: null, reasons: ['outgoing-off', 'not-managed'] });
  });
});

describe('C4: the effect', () => {
  it('C4: tells more from fewer, and asking from both', () => {
    const changes = [
      change('refused', 'captured'),
      change('asked', 'captured'),
      change('captured', 'refused'),
      change('captured', 'refused'),
      change('captured', 'refused'),
      change('captured', 'asked'),
      change('refused', 'asked'),
      change('asked', 'refused'),
    ];
    expect(effectOf(changes)).toEqual({ more: 2, fewer: 3, asks: 2, asksNoMore: 1 });
  });

  it.each<[string, [Fate, Fate][], number, { least: number; most: number }]>([
    ['nothing changed', [], 30, { least: 0, most: 0 }],
    ['one more in 30 days', [['refused', 'captured']], 30, { least: 1, most: 1 }],
    ['one more in 15 days', [['refused', 'captured']], 15, { least: 2, most: 2 }],
    ['one more today', [['refused', 'captured']], 0, { least: 30, most: 30 }],
    ['one fewer', [['captured', 'refused']], 30, { least: -1, most: -1 }],
    ['one who is asked may allow it or not', [['refused', 'asked']], 30, { least: 0, most: 1 }],
    ['one who is asked instead of captured', [['captured', 'asked']], 30, { least: -1, most: 0 }],
    ['one who is no longer asked', [['asked', 'refused']], 30, { least: -1, most: 0 }],
    ['one who is captured without being asked', [['asked', 'captured']], 30, { least: 0, most: 1 }],
    ['one of many months is no whole credit', [['captured', 'refused']], 300, { least: 0, most: 0 }],
  ])('D3: a captured session costs one credit at most: %s', (_, moved, days, expected) => {
    expect(
      creditEffect(
        moved.map(([before, after]) => change(before, after)),
        days,
      ),
    ).toEqual({ ...expected, days });
  });
});
