// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The peer of the sync benchmark, started by tests/benchmarks/sync-beside-pouchdb:
//   pouchdb.cjs serve FOLDER            a pouchdb-server on LevelDB; prints its address
//   pouchdb.cjs fill ADDRESS DOCUMENTS  puts the lines of a file into its database
//   pouchdb.cjs pull ADDRESS FOLDER [BATCH]  a new client pulls all of them into LevelDB; prints seconds and processor seconds
'use strict';

const fs = require('node:fs');
const readline = require('node:readline');
const PouchDB = require('pouchdb');

const [what, ...rest] = process.argv.slice(2);

function serve(folder) {
    const express = require('express');
    const app = express();
    const Server = PouchDB.defaults({prefix: `${folder}/`});
    app.use('/', require('express-pouchdb')(Server, {
        mode: 'minimumForPouchDB', configPath: `${folder}/config.json`, logPath: `${folder}/log.txt`}));
    const listening = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${listening.address().port}/catalog`));
}

async function fill(address, documents) {
    const remote = new PouchDB(address);
    let batch = [];
    for await (const line of readline.createInterface({input: fs.createReadStream(documents)})) {
        batch.push(JSON.parse(line));
        if (batch.length === 1000)
            await remote.bulkDocs(batch.splice(0));
    }
    await remote.bulkDocs(batch);
    console.log((await remote.info()).doc_count);
}

async function pull(address, folder, batch) {
    const local = new PouchDB(`${folder}/pulled-${batch}`);
    const begin = process.hrtime.bigint();
    const result = await local.replicate.from(address, batch > 0 ? {batch_size: Number(batch)} : {});
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    const {user, system} = process.cpuUsage();
    const {doc_count: count} = await local.info();
    if (!result.ok || count !== result.docs_written)
        throw new Error(`not everything came: ${JSON.stringify(result)}`);
    console.log(`${seconds.toFixed(3)} ${((user + system) / 1e6).toFixed(2)} ${count}`);
}

const verbs = {serve, fill, pull};
Promise.resolve(verbs[what](...rest)).catch((error) => {
    console.error(error);
    process.exit(1);
});
