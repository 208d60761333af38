"""jsonschema as a judge of JSON documents: {"schema": ..., "values": [...]} in, {"valid": [true, false, ...]} out."""
import json
import sys

from jsonschema import Draft202012Validator

request = json.load(sys.stdin)
Draft202012Validator.check_schema(request["schema"])
validator = Draft202012Validator(request["schema"])
json.dump({"valid": [validator.is_valid(value) for value in request["values"]]}, sys.stdout)
