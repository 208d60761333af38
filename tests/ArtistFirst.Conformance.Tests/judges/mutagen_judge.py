"""mutagen as a judge of tags: {"files": [path, ...]} in, {"tags": [{"TIT2": ["..."]}, ...]} out, for each file all texts by the names that mutagen gives them."""
import json
import sys

import mutagen


def texts(value):
    value = getattr(value, "text", value)
    values = value if isinstance(value, list) else [value]
    return [item.decode("utf-8", "replace") if isinstance(item, bytes) else str(item) for item in values]


def tags(path):
    file = mutagen.File(path)
    found = {}
    for key, value in file.tags.items() if file.tags is not None else []:
        found.setdefault(key, []).extend(texts(value))
    return found


request = json.load(sys.stdin)
json.dump({"tags": [tags(path) for path in request["files"]]}, sys.stdout)
