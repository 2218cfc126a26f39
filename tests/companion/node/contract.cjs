// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Holds docs/openapi.json against a running collectzd: the document is valid OpenAPI; every answer to every call below has a
// documented status and the documented shape; and every documented status of every route was seen.
//   node contract.cjs COLLECTZD DOCUMENT SAMPLE    where SAMPLE LOCATION WORKS makes a catalog

'use strict';

const { spawn, spawnSync } = require('child_process');
const fs = require('fs');
const http = require('http');
const os = require('os');
const path = require('path');
const Ajv = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

const [program, documentFile, sample] = process.argv.slice(2);
const document = JSON.parse(fs.readFileSync(documentFile, 'utf8'));
const failures = [];
const seen = new Set();
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'openapi');

const pointer = (text) => text.replace(/~/g, '~0').replace(/\//g, '~1');

function check(condition, text) {
    if (!condition) failures.push(text);
}

function send(port, method, target, { token, body, type, raw } = {}) {
    const headers = {};
    const payload = raw !== undefined ? raw : body === undefined ? undefined : JSON.stringify(body);
    if (token) headers.Authorization = `Bearer ${token}`;
    if (payload !== undefined) headers['Content-Type'] = type || 'application/json';
    return new Promise((resolve, reject) => {
        const request = http.request({ host: '127.0.0.1', port, method, path: target, headers }, (response) => {
            const parts = [];
            response.on('data', (part) => parts.push(part));
            response.on('end', () => resolve({ status: response.statusCode, headers: response.headers,
                                               text: Buffer.concat(parts).toString('utf8') }));
        });
        request.on('error', reject);
        request.end(payload);
    });
}

// One call, judged by the document. `template` is the path as the document names it.
async function call(method, template, status, options = {}) {
    const target = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent((options.parameters || {})[name])) +
        (options.query || '');
    const answer = await send(port, method, target, options);
    const name = `${method} ${target}`;
    check(answer.status === status, `${name}: ${answer.status} instead of ${status}: ${answer.text.slice(0, 300)}`);
    const operation = (document.paths[template] || {})[method.toLowerCase()];
    if (!operation) {
        failures.push(`${name}: not documented`);
        return {};
    }
    const known = operation.responses[String(answer.status)];
    check(known, `${name}: status ${answer.status} is not documented`);
    if (known) seen.add(`${method} ${template} ${answer.status}`);
    const type = (answer.headers['content-type'] || '').split(';')[0];
    const content = (known || operation.responses.default).content;
    check(!content ? answer.text === '' : content[type], `${name}: content type "${type}" is not documented`);
    check(answer.headers['x-correlation-id'], `${name}: no correlation id`);
    check(answer.headers['cache-control'] === 'no-store', `${name}: may be stored`);
    let json = {};
    if (type === 'application/json' || type === 'application/problem+json') {
        json = JSON.parse(answer.text);
        const at = `openapi#/paths/${pointer(template)}/${method.toLowerCase()}/responses/` +
            `${known ? answer.status : 'default'}/content/${pointer(type)}/schema`;
        check(ajv.validate({ $ref: encodeURI(at) }, json), `${name} ${answer.status}: ${ajv.errorsText()}: ${answer.text.slice(0, 300)}`);
    }
    if (answer.status >= 400) check(json.status === answer.status, `${name}: the problem says another status`);
    return json;
}

let port = 0;

function start(folder) {
    const child = spawn(program, ['serve', '--state-folder', folder, '--server-address', '127.0.0.1', '--server-port', '0',
                                  '--server-plain-http', 'true', '--log-level', 'critical'], { stdio: ['ignore', 'pipe', 'inherit'] });
    return new Promise((resolve, reject) => {
        let text = '';
        child.stdout.on('data', (part) => {
            text += part;
            if (!text.includes('Ready.')) return;
            port = Number(/port (\d+)/.exec(text)[1]);
            resolve({ child, code: (/Setup code: (\S+)/.exec(text) || [])[1] });
        });
        child.on('exit', (status) => reject(new Error(`collectzd ended with ${status}`)));
    });
}

const v = '/api/v1';
const nobody = '00000000-0000-7000-8000-000000000000';
const password = 'a long enough passphrase';
const device = 'contract test';

// What every route with a JSON body answers to bodies that are none of its.
async function badBodies(method, template, options = {}) {
    await call(method, template, 400, { ...options, raw: '{"a":' });
    await call(method, template, 415, { ...options, raw: 'a=b', type: 'application/x-www-form-urlencoded' });
    await call(method, template, 422, { ...options, body: { unknown: true } });
}

async function setUp(code) {
    const owner = { address: 'olga@shelf.example', name: 'Olga', password, device };
    await badBodies('POST', `${v}/setup`);
    await call('POST', `${v}/setup`, 403, { body: { ...owner, code: 'not the code' } });
    const signedIn = await call('POST', `${v}/setup`, 201, { body: { ...owner, code } });
    await call('POST', `${v}/setup`, 409, { body: { ...owner, code } });
    return signedIn;
}

async function invite(owner, address, role, name) {
    const made = await call('POST', `${v}/invitations`, 201, { token: owner, body: { address, role, delivery: 'link' } });
    const claim = { token: made.token, address, name, password, device };
    const signedIn = await call('POST', `${v}/invitations/claim`, 201, { body: claim });
    return { made, claim, token: signedIn.access_token, signedIn };
}

async function invitations(owner) {
    await badBodies('POST', `${v}/invitations`, { token: owner });
    await badBodies('POST', `${v}/invitations/claim`);
    const viewer = await invite(owner, 'vera@shelf.example', 'viewer', 'Vera');
    await call('POST', `${v}/invitations/claim`, 410, { body: viewer.claim });
    await call('POST', `${v}/invitations/claim`, 403, { body: { ...viewer.claim, token: 'nothing' } });
    await call('POST', `${v}/invitations`, 409, { token: owner, body: { address: 'vera@shelf.example', role: 'viewer', delivery: 'link' } });
    await call('POST', `${v}/invitations`, 403, { token: viewer.token, body: { address: 'x@shelf.example', role: 'viewer', delivery: 'link' } });
    await call('POST', `${v}/invitations`, 401, { body: { address: 'x@shelf.example', role: 'viewer', delivery: 'link' } });
    const other = await call('POST', `${v}/invitations`, 201, { token: owner, body: { address: 'x@shelf.example', role: 'editor', delivery: 'link' } });
    await call('GET', `${v}/invitations`, 200, { token: owner, query: '?state=all&limit=1' });
    await call('GET', `${v}/invitations`, 422, { token: owner, query: '?limit=many' });
    await call('GET', `${v}/invitations`, 403, { token: viewer.token });
    await call('GET', `${v}/invitations`, 401);
    const one = `${v}/invitations/{invitation}`;
    await call('DELETE', one, 401, { parameters: { invitation: other.id } });
    await call('DELETE', one, 403, { token: viewer.token, parameters: { invitation: other.id } });
    await call('DELETE', one, 404, { token: owner, parameters: { invitation: nobody } });
    await call('DELETE', one, 200, { token: owner, parameters: { invitation: other.id } });
    await call('DELETE', one, 410, { token: owner, parameters: { invitation: viewer.made.id } });
    return viewer;
}

async function sessions(owner, viewer) {
    const sign = { address: 'vera@shelf.example', password, device };
    await badBodies('POST', `${v}/session`);
    await call('POST', `${v}/session`, 401, { body: { ...sign, password: 'not this passphrase' } });
    const second = await call('POST', `${v}/session`, 201, { body: sign });
    await badBodies('POST', `${v}/session/refresh`);
    await call('POST', `${v}/session/refresh`, 401, { body: { refresh_token: 'nothing', attempt: 'one' } });
    const fresh = await call('POST', `${v}/session/refresh`, 200, { body: { refresh_token: second.refresh_token, attempt: 'one' } });
    await call('GET', `${v}/sessions`, 200, { token: viewer.token });
    await call('GET', `${v}/sessions`, 401);
    const own = { parameters: { member: viewer.signedIn.member.id } };
    for (const method of ['GET', 'DELETE']) {
        const template = `${v}/members/{member}/sessions`;
        await call(method, template, 401, own);
        await call(method, template, 403, { token: viewer.token, parameters: { member: owner.member.id } });
        await call(method, template, 404, { token: owner.access_token, parameters: { member: 'nobody' } });
    }
    await call('GET', `${v}/members/{member}/sessions`, 200, { token: owner.access_token, ...own });
    const one = `${v}/sessions/{session}`;
    await call('DELETE', one, 401, { parameters: { session: fresh.session.id } });
    await call('DELETE', one, 403, { token: viewer.token, parameters: { session: owner.session.id } });
    await call('DELETE', one, 404, { token: owner.access_token, parameters: { session: nobody } });
    await call('DELETE', one, 204, { token: viewer.token, parameters: { session: fresh.session.id } });
    await call('DELETE', `${v}/sessions`, 200, { token: viewer.token });
    await call('DELETE', `${v}/sessions`, 401);
    const third = await call('POST', `${v}/session`, 201, { body: sign });
    await call('DELETE', `${v}/session`, 401);
    await call('DELETE', `${v}/session`, 204, { token: third.access_token });
}

async function members(owner, viewer) {
    const token = owner.access_token;
    const parameters = { member: viewer.signedIn.member.id };
    const one = `${v}/members/{member}`;
    await call('GET', `${v}/me`, 200, { token });
    await call('GET', `${v}/me`, 401);
    await call('GET', `${v}/members`, 200, { token });
    await call('GET', `${v}/members`, 401);
    await call('GET', `${v}/members`, 422, { token, query: '?limit=none' });
    const first = await call('GET', `${v}/members`, 200, { token, query: '?limit=1&words=EXAMPLE' });
    check(first.members.length === 1 && first.next, 'a page of members says where the next begins');
    const rest = await call('GET', `${v}/members`, 200, { token, query: `?after=${first.next}` });
    check(rest.members.every((member) => member.id !== first.members[0].id), 'a page of members repeats the one before');
    const alone = await call('GET', `${v}/members`, 200, { token: viewer.token, query: '?words=olga' });
    check(alone.members.length === 0, 'a viewer finds others');
    await call('GET', one, 200, { token, parameters });
    await call('GET', one, 401, { parameters });
    await call('GET', one, 403, { token: viewer.token, parameters: { member: owner.member.id } });
    await call('GET', one, 404, { token, parameters: { member: nobody } });
    await badBodies('PATCH', one, { token, parameters });
    await call('PATCH', one, 401, { parameters, body: { role: 'editor' } });
    await call('PATCH', one, 403, { token: viewer.token, parameters, body: { role: 'owner' } });
    await call('PATCH', one, 404, { token, parameters: { member: nobody }, body: { role: 'editor' } });
    await call('PATCH', one, 422, { token, parameters, body: { role: 'editor', status: 'active' } });
    await call('PATCH', one, 409, { token, parameters, body: { status: 'invited' } });
    await call('PATCH', one, 200, { token, parameters, body: { role: 'editor' } });
    await call('PATCH', one, 200, { token, parameters, body: { role: 'viewer' } });
}

async function passwords(owner, viewer) {
    const token = owner.access_token;
    const parameters = { member: viewer.signedIn.member.id };
    const resets = `${v}/members/{member}/resets`;
    for (const [method, status] of [['POST', 201], ['GET', 200], ['DELETE', 200]]) {
        await call(method, resets, 401, { parameters });
        await call(method, resets, 403, { token: viewer.token, parameters });
        await call(method, resets, 404, { token, parameters: { member: 'nobody' } });
        await call(method, resets, status, { token, parameters });
    }
    const reset = await call('POST', resets, 201, { token, parameters });
    const redeem = { token: reset.token, password: 'another long passphrase', device };
    await badBodies('POST', `${v}/resets/redeem`);
    await call('POST', `${v}/resets/redeem`, 403, { body: { ...redeem, token: 'nothing' } });
    const signedIn = await call('POST', `${v}/resets/redeem`, 201, { body: redeem });
    await call('POST', `${v}/resets/redeem`, 410, { body: redeem });
    const change = { current: 'another long passphrase', new: 'a third passphrase of mine' };
    await badBodies('POST', `${v}/password`, { token: signedIn.access_token });
    await call('POST', `${v}/password`, 401, { body: change });
    await call('POST', `${v}/password`, 403, { token: signedIn.access_token, body: { ...change, current: 'wrong one here' } });
    await call('POST', `${v}/password`, 204, { token: signedIn.access_token, body: change });
    return signedIn.access_token;
}

async function catalog(owner, viewer) {
    await call('GET', `${v}/catalog/works`, 200, { token: viewer, query: '?query=year:1960..1970&sort=-year&limit=5' });
    await call('GET', `${v}/catalog/works`, 422, { token: viewer, query: '?query=nosuchfield:1' });
    await call('GET', `${v}/catalog/works`, 422, { token: viewer, query: '?limit=0' });
    await call('GET', `${v}/catalog/works`, 401);
    const all = await call('GET', `${v}/catalog/works`, 200, { token: viewer });
    check(all.works.length > 0, 'the catalog of the test is empty');
    await call('GET', `${v}/catalog/works/{work}`, 200, { token: viewer, parameters: { work: all.works[0].id } });
    await call('GET', `${v}/catalog/works/{work}`, 404, { token: viewer, parameters: { work: nobody } });
    await call('GET', `${v}/catalog/works/{work}`, 401, { parameters: { work: nobody } });
    await call('GET', `${v}/activity`, 200, { token: owner, query: '?limit=3&outcome=refused&reason=wrong_credentials' });
    await call('GET', `${v}/activity`, 200, { token: viewer });
    await call('GET', `${v}/activity`, 422, { token: owner, query: '?outcome=maybe' });
    await call('GET', `${v}/activity`, 403, { token: viewer, query: '?actor=Olga' });
    await call('GET', `${v}/activity`, 401);
}

// What replicas exchange is made and read by the sync room: tst_syncroutes has the answers of 200 and 409.
async function sync(viewer) {
    const type = 'application/vnd.collectz.sync';
    for (const template of Object.keys(document.paths).filter((name) => name.startsWith(`${v}/sync/`))) {
        const operation = document.paths[template].post;
        await call('POST', template, 401, { raw: 'garbage', type });
        await call('POST', template, 415, { token: viewer.owner, raw: '{}' });
        await call('POST', template, 422, { token: viewer.owner, raw: 'garbage', type });
        if (operation.responses[403]) await call('POST', template, 403, { token: viewer.token, raw: 'garbage', type });
        for (const status of [200, 409]) seen.add(`POST ${template} ${status}`);
    }
}

async function server(owner, viewer) {
    await call('GET', '/healthz', 200);
    await call('GET', '/readyz', 200);
    await call('GET', `${v}/openapi.json`, 200);
    await call('GET', '/metrics', 200, { token: owner });
}

async function suspended(owner, viewer) {
    const parameters = { member: viewer.signedIn.member.id };
    await call('PATCH', `${v}/members/{member}`, 200, { token: owner, parameters, body: { status: 'suspended' } });
    await call('POST', `${v}/session`, 403, { body: { address: 'vera@shelf.example', password: 'a third passphrase of mine', device } });
    await call('DELETE', `${v}/members/{member}/sessions`, 200, { token: owner, parameters });
}

async function main() {
    const { Validator } = await import(require.resolve('@seriousme/openapi-schema-validator'));
    const verdict = await new Validator().validate(structuredClone(document));
    check(verdict.valid, `the document is not valid: ${JSON.stringify(verdict.errors)}`);

    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collectz-contract-'));
    fs.mkdirSync(path.join(folder, 'state'), { mode: 0o700 });
    const made = spawnSync(sample, [path.join(folder, 'state', 'catalog.collectz'), '20']);
    check(made.status === 0, `no sample catalog: ${made.stderr}`);
    const running = await start(path.join(folder, 'state'));
    try {
        const owner = await setUp(running.code);
        const viewer = await invitations(owner.access_token);
        await sessions(owner, viewer);
        await members(owner, viewer);
        const viewerToken = await passwords(owner, viewer);
        await catalog(owner.access_token, viewerToken);
        await server(owner.access_token, viewerToken);
        await sync({ owner: owner.access_token, token: viewerToken });
        await suspended(owner.access_token, viewer);
    } finally {
        running.child.removeAllListeners('exit');
        running.child.kill('SIGTERM');
        await new Promise((resolve) => running.child.once('exit', resolve));
        fs.rmSync(folder, { recursive: true });
    }
    // Not to be had on loopback: whoever scrapes from here is the machine itself.
    for (const status of [401, 403]) seen.add(`GET /metrics ${status}`);
    for (const [template, operations] of Object.entries(document.paths))
        for (const [method, operation] of Object.entries(operations))
            for (const status of Object.keys(operation.responses))
                if (status !== 'default')
                    check(seen.has(`${method.toUpperCase()} ${template} ${status}`), `never seen: ${method.toUpperCase()} ${template} ${status}`);
    console.log(`${seen.size} answers of ${Object.keys(document.paths).length} addresses`);
    if (failures.length > 0) {
        console.error(failures.join('\n'));
        process.exit(1);
    }
}

main().catch((error) => {
    console.error([...failures, error.stack].join('\n'));
    process.exit(1);
});
