// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many clients at once at a running collectzd: slow ones beside an honest one, a thousand sign-ins, a thousand open connections.
// States, counts and memory are held here; times are measured by tests/benchmarks/companion-load.   node load.cjs COLLECTZD

'use strict';

const http = require('http');
const net = require('net');
const { password, run, until, v } = require('./companion.cjs');

const program = process.argv[2];
const clients = 1000;
// A program with sanitizers in it takes more of everything.
const memoryFactor = Number(process.env.COLLECTZ_MEMORY_FACTOR || 1);

// An address of loopback for each 50 clients, as clients are never all at one.
const addressOf = (i) => `127.0.7.${1 + Math.floor(i / 50)}`;

function slowClient(port, i, head) {
    return new Promise((resolve) => {
        const socket = net.connect({ port, host: '127.0.0.1', localAddress: addressOf(i) });
        socket.on('error', () => {});
        socket.once('connect', () => {
            socket.write(head);
            resolve(socket);
        });
        socket.once('close', () => resolve(socket));
    });
}

async function slowClients(verdict, companion, token) {
    const head = (i) => (i % 2 ? `GET /healthz HTTP/1.1\r\nHost: local`
        : `POST ${v}/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`);
    const sockets = await Promise.all(Array.from({ length: clients }, (_, i) => slowClient(companion.port, i, head(i))));
    const drip = setInterval(() => sockets.forEach((socket, i) => i % 2 && socket.writable && socket.write('h')), 1000);
    const most = [];
    for (let i = 0; i < 300; ++i) {
        const answer = await companion.send('GET', i % 2 ? '/healthz' : `${v}/catalog/works`, { token, localAddress: addressOf(i) });
        verdict.equal(answer.status, 200, `an honest client beside ${clients} slow ones`);
        if (i % 50 === 0) most.push(await companion.metric('collectz_connections_open'));
    }
    verdict.check(Math.max(...most) > clients / 2, `only ${most} connections were open beside the honest one`);
    // Each is cut off in the end, those too that never fall silent.
    await until(async () => (await companion.metric('collectz_connections_open')) <= 2);
    clearInterval(drip);
    verdict.check((await companion.metric('collectz_timeouts_total')) > 0, 'deadlines were counted');
    sockets.forEach((socket) => socket.destroy());
}

async function manySignIns(verdict, companion) {
    companion.resetMostMemory();
    const before = companion.memory().now;
    const agents = Array.from({ length: clients / 50 }, () => new http.Agent({ keepAlive: true, maxSockets: 50 }));
    let queued = 0;
    let isDone = false;
    const watch = (async () => {
        while (!isDone) {
            const answer = await companion.send('GET', '/metrics', { localAddress: '127.0.8.1' });
            verdict.equal(answer.status, 200, 'another route beside the sign-ins');
            queued = Math.max(queued, Number(/^collectz_password_queue (\d+)/m.exec(answer.text)[1]));
        }
    })();
    const answers = await Promise.all(Array.from({ length: clients }, (_, i) =>
        companion.send('POST', `${v}/session`, { agent: agents[Math.floor(i / 50)], localAddress: addressOf(i),
                                                 body: { address: 'olga@shelf.example', password: 'wrong as can be', device: 'desk' } })));
    isDone = true;
    await watch;
    agents.forEach((agent) => agent.destroy());
    const count = (status) => answers.filter((answer) => answer.status === status).length;
    verdict.check(count(401) >= 1, 'no password was tried');
    verdict.equal(count(401) + count(429), clients, `answers to ${clients} sign-ins (${count(401)} refused, ${count(429)} told to wait)`);
    verdict.check(answers.filter((answer) => answer.status === 429).every((answer) => Number(answer.headers['retry-after']) > 0),
                  'all are told when to come again');
    verdict.check(queued > 2 && queued <= 18, `${queued} sign-ins were at work or waiting`);
    // Two hashes take 64 MiB each; a third would not fit.
    const grown = companion.memory().most - before;
    verdict.check(grown <= 160 * memoryFactor, `memory grew by ${grown.toFixed()} MiB`);
}

async function manyClients(verdict, companion, token) {
    companion.resetMostMemory();
    const agents = Array.from({ length: clients / 50 }, () => new http.Agent({ keepAlive: true, maxSockets: 50, scheduling: 'fifo' }));
    const targets = [`${v}/catalog/works?limit=50`, `${v}/me`, '/healthz'];
    const counts = {};
    for (let round = 0; round < 5; ++round) {
        await Promise.all(Array.from({ length: clients }, async (_, i) => {
            const answer = await companion.send('GET', targets[i % targets.length],
                                                { token, agent: agents[Math.floor(i / 50)], localAddress: addressOf(i) });
            counts[answer.status] = (counts[answer.status] || 0) + 1;
        }));
    }
    const open = await companion.metric('collectz_connections_open');
    agents.forEach((agent) => agent.destroy());
    verdict.check(open >= clients, `${open} connections were open`);
    // Whom the queue has no place for is told to come again; nothing else is an answer, and nobody is left without one.
    verdict.equal((counts[200] || 0) + (counts[503] || 0), clients * 5, `answers to ${clients} clients ${JSON.stringify(counts)}`);
    verdict.check((counts[200] || 0) >= clients, `answers ${JSON.stringify(counts)}`);
    const most = companion.memory().most;
    verdict.check(most <= 256 * memoryFactor, `${most.toFixed()} MiB for ${clients} clients`);
    return most;
}

run(async (verdict, make) => {
    const companion = make(program, { flags: ['--log-level', 'critical'] });
    await companion.start();
    await until(async () => (await companion.send('GET', '/readyz')).status === 200);
    const idle = companion.memory().now;
    verdict.check(idle <= 40 * memoryFactor, `${idle.toFixed(1)} MiB idle`);
    const owner = await companion.setUp();
    verdict.equal(owner.status, 201, 'the first owner');
    const token = owner.json.access_token;
    await slowClients(verdict, companion, token);
    await manySignIns(verdict, companion);
    const most = await manyClients(verdict, companion, token);
    verdict.equal(await companion.stop(), 0, 'exit code');
    console.log(`${idle.toFixed(1)} MiB idle, ${most.toFixed(1)} MiB under ${clients} clients`);
});
