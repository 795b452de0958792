import type { Sample, SampleAnswer, SampleGroup } from './sample'

export const FAILURE_SAMPLES: SampleGroup = {
  title: 'Failures',
  samples: [
    refused('demo-token-refused', 'Token refused', 401, 'Invalid token: access token is invalid'),
    refused(
      'demo-scope-missing',
      'Scope missing',
      401,
      'The token is not authorized for this scope.',
    ),
    refused('demo-agency-token', 'Agency token', 401, 'Token’s user type mismatch!'),
    refused('demo-version-refused', 'Version refused', 401, 'version header is invalid'),
    refused(
      'demo-other-location',
      'Another location',
      403,
      'The token does not have access to this location.',
    ),
    refused('demo-forbidden', 'Access refused', 403, 'Forbidden resource'),
    failing('demo-blocked', 'Blocked before HighLevel', {
      kind: 'html',
      status: 403,
      body: '<html><body>error code: 1010</body></html>',
    }),
    refused('demo-not-found', 'No such conversation', 404, 'Conversation with id demo not found'),
    refused('demo-id-refused', 'Id not accepted', 400, 'Bad Request'),
    refused('demo-request-invalid', 'Request not accepted', 422, [
      'conversationId must be a string',
      'conversationId should not be empty',
    ]),
    failing('demo-rate-limited', 'Too many requests', {
      kind: 'json',
      status: 429,
      body: { statusCode: 429, message: 'Too Many Requests' },
      headers: { 'Retry-After': '8' },
    }),
    failing('demo-server-error', 'HighLevel has a problem', {
      kind: 'html',
      status: 502,
      body: '<html><body><h1>Bad Gateway</h1></body></html>',
    }),
    failing('demo-back-later', 'HighLevel back later', {
      kind: 'json',
      status: 503,
      body: { statusCode: 503, message: 'Service Unavailable' },
      headers: { 'Retry-After': '7200' },
    }),
    refused('demo-unexpected-status', 'A status nobody knows', 418, 'Short and stout'),
    failing('demo-unexpected-answer', 'Not a conversation', {
      kind: 'html',
      status: 200,
      body: '<html><body>Please sign in to the guest network</body></html>',
    }),
    failing('demo-cut-short', 'Answer cut short', { kind: 'cut-short' }),
    failing('demo-unreachable', 'HighLevel out of reach', { kind: 'no-connection' }),
  ],
}

export function failing(id: string, label: string, answer: SampleAnswer): Sample {
  return { id, label, answer, rows: [] }
}

function refused(id: string, label: string, status: number, message: string | string[]): Sample {
  const body = { statusCode: status, message, traceId: '6f1c2f0e-demo-4b7a-9d55-sample000001' }
  return failing(id, label, { kind: 'json', status, body })
}
