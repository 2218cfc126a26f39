// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stopping and reloading collectzd under load: it ends by itself in time, nothing that it acknowledged is missing afterwards, and
// a reload drops nobody.   node stopping.cjs COLLECTZD; COLLECTZ_STOPS=200 stops it so many times.

'use strict';

const { execFileSync } = require('child_process');
const fs = require('fs');
const http = require('http');
const https = require('https');
const path = require('path');
const { run, until, v } = require('./companion.cjs');

const program = process.argv[2];
const stops = Number(process.env.COLLECTZ_STOPS || 6);
const writers = 12;
const stopMilliseconds = 10000; // what the documentation promises

async function stopOnce(verdict, companion, owner, round, kept) {
    let isStopping = false;
    const acknowledged = [];
    const agent = new http.Agent({ keepAlive: true });
    const work = Array.from({ length: writers }, async (_, writer) => {
        for (let i = 0; ; ++i) {
            const address = `guest-${round}-${writer}-${i}@shelf.example`;
            const answer = await companion.send('POST', `${v}/invitations`, {
                token: owner, agent, body: { address, role: 'viewer', delivery: 'link' } });
            if (answer.status === 201) acknowledged.push(address);
            else if (isStopping) return;
            else verdict.check(answer.status === 503, `a write before the stop: ${answer.status} ${answer.text.slice(0, 200)}`);
        }
    });
    await until(() => acknowledged.length > writers * (1 + (round % 3)));
    isStopping = true;
    let isLate = false;
    const late = setTimeout(() => {
        isLate = true;
        companion.child.kill('SIGKILL');
    }, stopMilliseconds);
    verdict.equal(await companion.stop(), 0, `exit code of stop ${round}`);
    clearTimeout(late);
    verdict.check(!isLate, `stop ${round} was late`);
    await Promise.all(work);
    agent.destroy();
    kept.push(...acknowledged);
}

async function findAll(companion, owner) {
    const found = new Set();
    for (let after = ''; ;) {
        const page = (await companion.send('GET', `${v}/invitations?state=all&limit=200${after}`, { token: owner })).json;
        page.invitations.forEach((invitation) => found.add(invitation.address));
        if (!page.next) return found;
        after = `&after=${page.next}`;
    }
}

async function stopsUnderLoad(verdict, make) {
    const companion = make(program, { flags: ['--log-level', 'warning'] });
    await companion.start();
    const owner = (await companion.setUp()).json.access_token;
    const kept = [];
    for (let round = 0; round < stops; ++round) {
        await stopOnce(verdict, companion, owner, round, kept);
        await companion.start();
    }
    const found = await findAll(companion, owner);
    const missing = kept.filter((address) => !found.has(address));
    verdict.check(kept.length >= stops * writers, `only ${kept.length} writes in ${stops} stops`);
    verdict.equal(missing.length, 0, `acknowledged and missing after ${stops} stops`);
    verdict.equal(await companion.stop(), 0, 'exit code');
    console.log(`${kept.length} acknowledged writes, ${stops} stops`);
}

function newCertificate(folder, name) {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30',
                             '-subj', `/CN=${name}`, '-addext', 'subjectAltName=DNS:localhost', '-keyout', path.join(folder, 'key.pem.new'),
                             '-out', path.join(folder, 'certificate.pem.new')], { stdio: 'ignore' });
    for (const file of ['certificate.pem', 'key.pem']) fs.renameSync(path.join(folder, `${file}.new`), path.join(folder, file));
}

// The name in the certificate that a new connection is shown.
const shown = (companion) => new Promise((resolve) => {
    const request = https.request({ host: '127.0.0.1', port: companion.port, path: '/healthz', agent: false, rejectUnauthorized: false },
                                  (response) => {
        const name = response.socket.getPeerCertificate().subject.CN;
        response.resume();
        response.on('end', () => resolve(name));
    });
    request.on('error', () => resolve(''));
    request.end();
});

// What a refused sign-in is recorded to have come from, when a proxy says 203.0.113.77.
async function addressOfARefusal(companion, owner) {
    await companion.send('POST', `${v}/session`, { headers: { 'X-Forwarded-For': '203.0.113.77' },
                                                   body: { address: 'nobody@shelf.example', password: 'wrong as can be', device: 'desk' } });
    const { events } = (await companion.send('GET', `${v}/activity?action=session.create&outcome=refused&limit=1`, { token: owner })).json;
    return events[0].details.from;
}

async function reloadsUnderLoad(verdict, make) {
    const companion = make(program, { isTls: true });
    const folder = companion.folder;
    const configuration = path.join(folder, 'collectzd.toml');
    const write = (level, proxies) => fs.writeFileSync(configuration, `[server]\ncertificate = "${folder}/certificate.pem"\n` +
        `private_key = "${folder}/key.pem"\ntrusted_proxies = [${proxies}]\n[log]\nlevel = "${level}"\n`);
    companion.flags = ['--config', configuration];
    newCertificate(folder, 'first');
    write('warning', '');
    await companion.start();
    const owner = (await companion.setUp()).json.access_token;
    let isDone = false;
    let answered = 0;
    const work = Array.from({ length: 8 }, async () => {
        const agent = new https.Agent({ keepAlive: true, maxSockets: 1 });
        while (!isDone) {
            const answer = await companion.send('GET', `${v}/me`, { token: owner, agent });
            verdict.equal(answer.status, 200, 'a request during reloads');
            ++answered;
        }
        agent.destroy();
    });
    for (let i = 0; i < 10; ++i) {
        newCertificate(folder, `reload-${i}`);
        const before = answered;
        companion.child.kill('SIGHUP');
        await until(async () => (await shown(companion)) === `reload-${i}`);
        await until(() => answered > before + 20);
    }
    // The configuration too: who is believed about addresses, and what the log tells.
    verdict.equal(await addressOfARefusal(companion, owner), '127.0.0.1', 'before the proxy is trusted');
    write('debug', '"127.0.0.1"');
    companion.child.kill('SIGHUP');
    await until(() => companion.log().includes('/api/v1/me answered 200'));
    verdict.equal(await addressOfARefusal(companion, owner), '203.0.113.77', 'once the proxy is trusted');
    // What cannot be used changes nothing, and what needs a start says so.
    fs.appendFileSync(configuration, 'nonsense = \n');
    companion.child.kill('SIGHUP');
    await until(() => companion.log().includes('reload refused'));
    write('info', '"127.0.0.1"');
    fs.appendFileSync(configuration, '[mail]\nhost = "mail.example"\nsender = "shelf@mail.example"\n[catalog]\nlocation = "/elsewhere.collectz"\n');
    companion.child.kill('SIGHUP');
    await until(() => companion.log().includes('catalog.location'));
    isDone = true;
    await Promise.all(work);
    verdict.check(answered > 200, `${answered} requests during the reloads`);
    verdict.equal(await companion.stop(), 0, 'exit code after reloads');
}

run(async (verdict, make) => {
    await stopsUnderLoad(verdict, make);
    await reloadsUnderLoad(verdict, make);
});
