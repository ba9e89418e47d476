const inception = 'OGP Local, guidance on the inception report';

/** What the guidance on the inception report asks, in its words or ours. */
export const inInception = (what: string) => inStandard(`${inception}: ${what}`);

/** What the programme asks of its members, and where it says so. */
export const inStandard = (reference: string) => ({ kind: 'standard' as const, reference });

/** A rule that the programme does not ask for in these terms, and why it is asked. */
export const ourChoice = (es: string, en: string) => ({
  kind: 'our-choice' as const,
  reference: 'Cauce',
  why: { es, en },
});

/** A figure that is handed down and was found in no source: a parameter, shown as not verified. */
export const notVerified = (what: string) =>
  inStandard(`${what} (not verified: the figure is handed down and is a parameter)`);
