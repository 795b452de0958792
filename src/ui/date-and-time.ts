import { format } from './time'

/** "today, 13:48 GMT+1", "Thursday 19 November 2026, 16:20 GMT+1" */
export function dayAndTime(moment: number, now: number): string {
  return dayOf(moment) === dayOf(now) ? `today, ${timeAndZone(moment)}` : dateAndTime(moment)
}

/** "Thursday 19 November 2026, 16:20 GMT+1" */
export function dateAndTime(moment: number): string {
  return `${dayOf(moment)}, ${timeAndZone(moment)}`
}

/** "13:48" on the same day, "Thursday 19 November 2026, 16:20 GMT+1": beside a time that names its zone. */
export function shortTime(moment: number, now: number): string {
  return dayOf(moment) === dayOf(now)
    ? format(moment, { hour: '2-digit', minute: '2-digit' })
    : dateAndTime(moment)
}

function dayOf(moment: number): string {
  return format(moment, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

function timeAndZone(moment: number): string {
  return format(moment, { hour: '2-digit', minute: '2-digit', timeZoneName: 'shortOffset' })
}
