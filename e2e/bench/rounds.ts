/** How often each thing is timed. */
export const ROUNDS = Number(process.env['ROUNDS'] || 7)

if (!Number.isInteger(ROUNDS) || ROUNDS < 1) throw new Error('ROUNDS must be a whole number.')
