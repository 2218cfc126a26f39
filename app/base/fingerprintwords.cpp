// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fingerprintwords.h"

#include <array>

namespace collectz {

namespace {

constexpr qsizetype wordCount = 12;

// The order is part of what people compare: it never changes.
constexpr std::array<const char *, 256> words{
    "acorn", "actor", "agent", "alarm", "album", "alley", "amber", "angel", "anvil", "apple", "apron", "arena",
    "arrow", "aspen", "atlas", "attic", "bacon", "badge", "baker", "bamboo", "banjo", "barley", "barrel", "basket",
    "beach", "beaver", "berry", "bishop", "blanket", "bottle", "bridge", "bronze", "bucket", "butter", "cabin",
    "cactus", "camel", "camera", "candle", "canoe", "carbon", "carpet", "castle", "cedar", "cellar", "chalk",
    "cherry", "chimney", "cinema", "circus", "clover", "cobra", "coffee", "comet", "copper", "coral", "cotton",
    "coyote", "cradle", "crystal", "daisy", "dancer", "desert", "diamond", "dollar", "dolphin", "donkey", "donut",
    "dragon", "drummer", "eagle", "easel", "echo", "eclipse", "elbow", "ember", "engine", "falcon", "farmer",
    "feather", "fiddle", "finger", "flame", "flute", "forest", "fossil", "fountain", "fridge", "galaxy", "garden",
    "garlic", "gazelle", "ginger", "giraffe", "glacier", "goblin", "gondola", "granite", "gravel", "guitar", "hammer",
    "harbor", "harvest", "hazel", "helmet", "heron", "hockey", "honey", "hornet", "hotel", "igloo", "indigo",
    "island", "ivory", "jacket", "jaguar", "jasmine", "jelly", "jersey", "jockey", "jungle", "kayak", "kernel",
    "kettle", "kitten", "koala", "ladder", "lagoon", "lantern", "laser", "lemon", "leopard", "lily", "linen",
    "lizard", "lobster", "locket", "lotus", "magnet", "mango", "maple", "marble", "meadow", "melon", "mermaid",
    "meteor", "mirror", "monkey", "mosaic", "muffin", "museum", "napkin", "nectar", "needle", "nickel", "noodle",
    "nugget", "oasis", "ocean", "olive", "onion", "opera", "orange", "orchid", "otter", "oyster", "paddle", "palace",
    "panda", "paper", "parrot", "peanut", "pebble", "pelican", "pencil", "pepper", "piano", "pigeon", "pillow",
    "pirate", "planet", "plum", "pocket", "poetry", "polar", "pony", "potato", "prairie", "puddle", "pumpkin",
    "puzzle", "python", "quartz", "quilt", "rabbit", "radio", "raven", "ribbon", "river", "robin", "rocket", "rodeo",
    "saddle", "saffron", "salmon", "sandal", "satin", "school", "scooter", "shadow", "silver", "siren", "sofa",
    "spider", "spruce", "squirrel", "statue", "stereo", "summer", "sunset", "swallow", "syrup", "tailor", "teapot",
    "temple", "tennis", "thunder", "ticket", "tiger", "timber", "toast", "tomato", "topaz", "tractor", "trumpet",
    "tulip", "tundra", "tunnel", "turtle", "umbrella", "valley", "velvet", "violin", "volcano", "waffle", "walnut",
    "walrus", "window", "winter", "wizard", "yogurt", "zebra", "zeppelin", "zigzag", "zipper", "zodiac",
};

} // namespace

QStringList fingerprintWords(const QByteArray &fingerprint)
{
    if (fingerprint.size() < wordCount)
        return {};
    QStringList result;
    for (qsizetype i = 0; i < wordCount; ++i)
        result << QLatin1StringView(words[static_cast<unsigned char>(fingerprint.at(i))]);
    return result;
}

QString fingerprintHex(const QByteArray &fingerprint)
{
    return QString::fromLatin1(fingerprint.toHex(':').toUpper());
}

} // namespace collectz
