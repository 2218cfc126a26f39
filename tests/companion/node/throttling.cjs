// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Guessing passwords at a running collectzd: limits for an account, for an address and for everybody, whatever X-Forwarded-For
// says, and the honest known device comes in all the same.   node throttling.cjs COLLECTZD

'use strict';

const { password, run, v } = require('./companion.cjs');

const program = process.argv[2];
const wrong = 'not this passphrase at all';
let number = 0;

const guess = (companion, address, options = {}) =>
    companion.send('POST', `${v}/session`, { body: { address, password: wrong, device: 'evil' }, ...options });

async function oneAccount(verdict, companion, member) {
    const statuses = [];
    let last;
    for (let i = 0; i < 40; ++i) {
        // Another forged address and another real one each time: the account's own limit counts.
        last = await guess(companion, member.address, { headers: { 'X-Forwarded-For': `198.51.100.${i}` },
                                                        localAddress: `127.0.1.${1 + (i % 200)}` });
        statuses.push(last.status);
    }
    const tried = statuses.filter((status) => status === 401).length;
    verdict.check(tried > 0 && tried <= 20, `${tried} passwords were tried for one account`);
    verdict.equal(tried + statuses.filter((status) => status === 429).length, 40, 'every other guess is told to wait');
    verdict.equal(last.json.type, 'urn:collectz:problem:too-many-requests', 'the problem of too many guesses');
    verdict.check(Number(last.headers['retry-after']) > 0, 'it says when to come again');
    // Even the right password of a stranger waits; the known device does not.
    const sign = { address: member.address, password, device: 'desk' };
    const stranger = await companion.send('POST', `${v}/session`, { body: sign });
    verdict.equal(stranger.status, 429, 'a strange device with the right password');
    const known = await companion.send('POST', `${v}/session`, { body: { ...sign, device_key: member.device_key } });
    verdict.equal(known.status, 201, 'the known device while its account is attacked');
    const forged = await companion.send('POST', `${v}/session`, { body: { ...sign, device_key: member.device_key.slice(0, -1) + 'x' } });
    verdict.equal(forged.status, 429, 'a device key that is nearly right');
}

async function oneAddress(verdict, companion, { header, localAddress }, text) {
    let tried = 0;
    for (let i = 0; i < 60; ++i) {
        const headers = header ? { 'X-Forwarded-For': header(i) } : {};
        const answer = await guess(companion, `nobody${++number}@shelf.example`, { headers, localAddress });
        tried += answer.status === 401 ? 1 : 0;
        verdict.check(answer.status === 401 || answer.status === 429, `${text}: ${answer.status}`);
    }
    return tried;
}

run(async (verdict, make) => {
    const companion = make(program, { flags: ['--log-level', 'warning'] });
    await companion.start();
    const owner = (await companion.setUp()).json;
    const member = { ...(await companion.join(owner.access_token, 'vera@shelf.example', 'viewer')), address: 'vera@shelf.example' };
    await oneAccount(verdict, companion, member);
    // Nobody believes a header of whoever connects: made-up addresses are one client.
    const forged = await oneAddress(verdict, companion, { header: (i) => `203.0.113.${i}`, localAddress: '127.0.3.1' }, 'forged addresses');
    verdict.check(forged > 0 && forged <= 31, `forged addresses: ${forged} guesses from one client`);
    const honest = await companion.send('POST', `${v}/session`, {
        localAddress: '127.0.4.1', body: { address: 'olga@shelf.example', password, device: 'desk' } });
    verdict.equal(honest.status, 201, 'another account from another address');
    // Guesses from everywhere at once come to an end too, and the known device is still let in.
    let everywhere = 0;
    let isOver = false;
    for (let i = 0; i < 400 && !isOver; ++i) {
        const answer = await guess(companion, `nobody${++number}@shelf.example`, { localAddress: `127.1.${i >> 7}.${1 + (i & 127)}` });
        everywhere += answer.status === 401 ? 1 : 0;
        isOver = answer.status === 429;
    }
    verdict.check(isOver && everywhere < 250, `${everywhere} guesses from everywhere`);
    const known = await companion.send('POST', `${v}/session`, {
        body: { address: member.address, password, device: 'desk', device_key: member.device_key } });
    verdict.equal(known.status, 201, 'the known device while everybody is limited');
    verdict.equal(await companion.stop(), 0, 'exit code');

    // The header of a configured proxy counts: its clients are told apart, and what a client writes before it does not.
    const behind = make(program, { flags: ['--server-trusted-proxies', '127.0.0.1', '--log-level', 'warning'] });
    await behind.start();
    await behind.setUp();
    const one = await oneAddress(verdict, behind, { header: (i) => `203.0.113.${i}, 192.0.2.1` }, 'one client behind a proxy');
    verdict.check(one > 0 && one <= 31, `one client behind a proxy: ${one} guesses`);
    verdict.equal((await guess(behind, 'x@shelf.example', { headers: { 'X-Forwarded-For': '192.0.2.2' } })).status, 401, 'another client of the proxy');
    verdict.equal(await behind.stop(), 0, 'exit code behind a proxy');
});
