/** What the worker does by the clock, as graphile-worker reads it. A run that is still waiting is not doubled. */
export const crontab = `
* * * * * sync ?max=1&jobKey=sync
* * * * * payments ?max=1&jobKey=payments
* * * * * vatids ?max=1&jobKey=vatids
* * * * * groups ?max=1&jobKey=groups
* * * * * telegram ?max=1&jobKey=telegram&queue=telegram
23 5 * * * renewals ?max=5&fill=1d&jobKey=renewals
37 9,13,17 * * * rates ?max=3&jobKey=rates
11 * * * * notices ?max=5&jobKey=notices
41 * * * * closing ?max=5&jobKey=closing
17 * * * * forget ?max=3&jobKey=forget
`;
