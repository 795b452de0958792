import { groupDigits } from './group-digits'

/** Words for moments. The app speaks English, so its times do too, whatever the browser's language. */

const LANGUAGE = 'en-GB'
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "14:02:11 GMT+1". By hand: the browser's own formatter takes long, the first time (group-digits.ts). */
export function clockTime(moment: number): string {
  const date = new Date(moment)
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
  return `${time} GMT${offset(-date.getTimezoneOffset())}`
}

/** "+0", "+1", "-3:30" */
function offset(minutesEast: number): string {
  const [ahead, rest] = [Math.abs(minutesEast), Math.abs(minutesEast) % 60]
  const hours = `${minutesEast < 0 ? '-' : '+'}${Math.floor(ahead / 60)}`
  return rest === 0 ? hours : `${hours}:${twoDigits(rest)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** "just now", "14 s ago", "3 min ago", "2 h ago", "5 days ago"; never negative. */
export function ago(moment: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - moment) / 1000))
  if (seconds < 5) return 'just now'
  if (seconds < MINUTE) return `${seconds} s ago`
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} min ago`
  if (seconds < DAY) return `${Math.floor(seconds / HOUR)} h ago`
  const days = Math.floor(seconds / DAY)
  return days === 1 ? '1 day ago' : `${groupDigits(days)} days ago`
}

/** "7 h 59 min", "12 min", "less than a minute" */
export function hoursAndMinutes(ms: number): string {
  const minutes = Math.floor(ms / 1000 / MINUTE)
  const hours = Math.floor(minutes / 60)
  if (hours > 0) return `${hours} h ${minutes % 60} min`
  return minutes > 0 ? `${minutes} min` : 'less than a minute'
}

/** In the words and the order of this app, and in the browser’s time zone. */
export function format(moment: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LANGUAGE, options).format(moment)
}
