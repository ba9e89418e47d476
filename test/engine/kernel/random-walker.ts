import { expect } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import type { Accepted } from '../../../engine/kernel/execute.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { testClock } from '../../database.ts';
import { aCycle, type Cycle, tryToHear, withForum } from './given-cycle.ts';
import type { Step } from './random-steps.ts';

const hour = 3_600_000;
const reason = 'Porque sí';

interface Waived {
  readonly id: string;
  readonly stage: string;
  readonly expiresAt: string;
}

/** Takes steps with a process, and keeps beside it what must be true of it: a model as plain as can be. */
export class Walker {
  readonly cycle: Cycle;
  readonly member: Principal;
  /** In how many meetings each segment was heard. */
  readonly heard = new Map<string, number>();
  readonly meetings: { seq: number; segment: string }[] = [];
  waivers: Waived[] = [];
  said = 0;
  asked: { resolution: unknown; dossierHash: unknown } | undefined;
  acceptedCount = 0;
  readonly passages = { dialogues: 0, review: 0 };

  private constructor(cycle: Cycle, member: Principal) {
    this.cycle = cycle;
    this.member = member;
  }

  static async start(): Promise<Walker> {
    const cycle = await aCycle();
    const walker = new Walker(cycle, await withForum(cycle));
    walker.acceptedCount = 2;
    return walker;
  }

  async take(step: Step): Promise<void> {
    const before = await this.cycle.regions();
    if (step.do === 'pass-time') {
      testClock.moveTo(new Date(Date.parse(testClock.now()) + step.hours * hour).toISOString());
      await sweep(this.cycle.at.engine, this.cycle.at.organization);
    } else {
      await this.try(step);
    }
    await this.expectLawful(before);
  }

  /** Whatever a stage was left by, its gate was open: by this model, and not by what the engine says of it. */
  private async expectLawful(before: { [region: string]: string }): Promise<void> {
    const after = await this.cycle.regions();
    const left = (stage: 'dialogues' | 'review') => {
      const passed = before[stage] !== 'passed' && after[stage] === 'passed';
      if (passed) this.passages[stage] += 1;
      return passed;
    };
    if (left('dialogues')) expect(this.isHeard(1) || this.isWaived('dialogues')).toBe(true);
    if (left('review')) expect(this.isHeard(2)).toBe(true);
  }

  private isHeard(times: number): boolean {
    return this.heard.size > 0 && [...this.heard.values()].every((count) => count >= times);
  }

  private isWaived(stage: string): boolean {
    return this.waivers.some((waiver) => waiver.stage === stage && waiver.expiresAt > testClock.now());
  }

  private async try(step: Exclude<Step, { do: 'pass-time' }>): Promise<void> {
    switch (step.do) {
      case 'map': {
        const segments = [{ id: step.segment, name: step.segment, sensitive: false }];
        if (await this.send('map-stakeholders', { segments }))
          this.heard.set(step.segment, this.heard.get(step.segment) ?? 0);
        return;
      }
      case 'hear':
        return this.hear(step.segment);
      case 'say': {
        const said = { kind: 'need', body: 'Luminarias', channel: 'letter' };
        if (await this.send('record-contribution', said)) this.said += 1;
        return;
      }
      case 'annul': {
        const meeting = this.meetings[step.which];
        if (meeting === undefined) return;
        const changes = { annulled: true };
        if (!(await this.send('correct-record', { seq: meeting.seq, reason, changes }))) return;
        this.heard.set(meeting.segment, this.heard.get(meeting.segment)! - 1);
        return;
      }
      case 'vote': {
        const vote = { ...this.asked, vote: step.way, observations: reason };
        await this.send('vote-resolution', vote, this.member);
        return;
      }
      default:
        return this.tryCourse(step);
    }
  }

  private async tryCourse(
    step: Exclude<Step, { do: 'pass-time' | 'map' | 'hear' | 'say' | 'annul' | 'vote' }>,
  ): Promise<void> {
    const { secretary } = this.cycle;
    switch (step.do) {
      case 'ask':
        return this.remember(await this.send('request-passage', { stage: step.stage }));
      case 'reopen':
        return this.remember(await this.send('propose-reopening', { stage: step.stage, reason }));
      case 'void':
        return this.remember(
          await this.send('propose-outcome', { stage: step.stage, outcome: 'void', reason }),
        );
      case 'withdraw':
        await this.send('withdraw-request', { stage: step.stage });
        return;
      case 'waive': {
        const expiresAt = new Date(Date.parse(testClock.now()) + step.hours * hour).toISOString();
        const rule = 'every-segment-heard';
        const waiver = { stage: step.stage, rule, authority: 'Alcaldía', reason, expiresAt };
        const done = await this.send('waive-rule', waiver, secretary);
        expect(done === undefined || step.stage === 'dialogues').toBe(true);
        if (done) this.waivers.push({ id: String(done.result.waiver), stage: step.stage, expiresAt });
        return;
      }
      case 'revoke': {
        const waiver = this.waivers[step.which];
        if (waiver === undefined) return;
        if (await this.send('revoke-waiver', { waiver: waiver.id }, secretary))
          this.waivers = this.waivers.filter(({ id }) => id !== waiver.id);
        return;
      }
      default: {
        const command = `${step.do}-process`;
        await this.send(command, { reason }, step.do === 'cancel' ? this.cycle.at.administrator : undefined);
      }
    }
  }

  private async hear(segment: string): Promise<void> {
    const answers = await tryToHear(this.cycle, segment);
    this.acceptedCount += answers.filter((answer) => answer.ok).length;
    const held = answers[1];
    if (held?.ok !== true) return;
    this.meetings.push({ seq: held.seq, segment });
    this.heard.set(segment, (this.heard.get(segment) ?? 0) + 1);
  }

  private remember(done: Accepted | undefined): void {
    const { resolution, hash, dossierHash } = done?.result ?? {};
    if (resolution !== undefined) this.asked = { resolution, dossierHash: dossierHash ?? hash };
  }

  private async send(command: string, input: unknown, by?: Principal): Promise<Accepted | undefined> {
    const answer = await this.cycle.send(command, input, by === undefined ? {} : { by });
    if (!answer.ok) return undefined;
    this.acceptedCount += 1;
    return answer;
  }
}
