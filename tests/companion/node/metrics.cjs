// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What /metrics shows after some traffic: Prometheus reads it without a complaint, it stays small, and it tells of nobody.
//   node metrics.cjs COLLECTZD PROMTOOL

'use strict';

const { spawnSync } = require('child_process');
const { run, v } = require('./companion.cjs');

const [program, promtool] = process.argv.slice(2);

const lint = (text) => spawnSync(promtool, ['check', 'metrics'], { input: text, encoding: 'utf8' });

run(async (verdict, make) => {
    const companion = make(program, { flags: ['--log-level', 'critical'] });
    await companion.start();
    const owner = (await companion.setUp()).json;
    const member = await companion.join(owner.access_token, 'vera@shelf.example', 'viewer');
    for (const target of ['/healthz', '/readyz', `${v}/members`, `${v}/members/${member.member.id}`, `${v}/catalog/works`])
        await companion.send('GET', target, { token: owner.access_token });
    // Made-up addresses and methods make no series of their own.
    for (let i = 0; i < 200; ++i) await companion.send(i % 2 ? 'GET' : 'DELETE', `/nothing/${i}%22%0A%7B`);
    const { text, headers } = await companion.send('GET', '/metrics');
    verdict.equal(headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8', 'content type');
    const found = lint(text);
    verdict.equal(found.status, 0, `promtool: ${found.stdout}${found.stderr}`);
    verdict.equal(`${found.stdout}${found.stderr}`.trim(), '', 'promtool has something to say');
    const series = text.split('\n').filter((line) => line && !line.startsWith('#'));
    verdict.check(series.length >= 20 && series.length <= 500, `${series.length} series`);
    for (const secret of [member.member.id, 'vera', 'olga', member.access_token, '/nothing', 'clz'])
        verdict.check(!text.includes(secret), `the metrics tell ${secret}`);
    // The check can fail.
    verdict.check(lint(text.replace('_requests_total counter', '_requests_total gauge').replace('# HELP', '# HELPS')).status !== 0, 'promtool takes anything');
    verdict.equal(await companion.stop(), 0, 'exit code');
});
