using System.Text.Json;
using System.Text.RegularExpressions;

namespace ArtistFirst.Tests;

/// <summary>
/// JSON Schema 2020-12 as far as the published schema uses it. A keyword that is not known here is an error, so that no rule is skipped in silence.
/// </summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    /// <summary>What is wrong with a value, as paths and keywords; empty where it is valid.</summary>
    public List<string> Faults(JsonElement value)
    {
        List<string> faults = [];
        Check(root, value, "$", faults);
        return faults;
    }

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        List<string> faults = [];
        Check(schema, value, "$", faults);
        return faults.Count == 0;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> faults)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            Fail(schema.ValueKind == JsonValueKind.False, path, "false", faults);
            return;
        }

        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            bool known = keyword.Name is "$schema" or "$id" or "$defs" or "title" or "description" or "then" or "else"
                || CheckValue(keyword, value, path, faults)
                || CheckObject(schema, keyword, value, path, faults)
                || CheckArray(schema, keyword, value, path, faults)
                || CheckCombination(schema, keyword, value, path, faults);
            Assert.True(known, $"The keyword '{keyword.Name}' is not known to this test.");
        }
    }

    private static bool CheckValue(JsonProperty keyword, JsonElement value, string path, List<string> faults)
    {
        bool isString = value.ValueKind == JsonValueKind.String;
        bool isNumber = value.ValueKind == JsonValueKind.Number;
        bool? wrong = keyword.Name switch
        {
            "type" => !IsOfType(value, keyword.Value.GetString()!),
            "const" => !JsonElement.DeepEquals(keyword.Value, value),
            "enum" => !keyword.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
            "pattern" => isString && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.None, TimeSpan.FromSeconds(1)),
            "minLength" => isString && value.GetString()!.EnumerateRunes().Count() < keyword.Value.GetInt32(),
            "maxLength" => isString && value.GetString()!.EnumerateRunes().Count() > keyword.Value.GetInt32(),
            "minimum" => isNumber && value.GetDecimal() < keyword.Value.GetDecimal(),
            "maximum" => isNumber && value.GetDecimal() > keyword.Value.GetDecimal(),
            _ => null,
        };
        Fail(wrong == true, path, keyword.Name, faults);
        return wrong is not null;
    }

    private bool CheckObject(JsonElement schema, JsonProperty keyword, JsonElement value, string path, List<string> faults)
    {
        bool isObject = value.ValueKind == JsonValueKind.Object;
        switch (keyword.Name)
        {
            case "required":
                Fail(isObject && keyword.Value.EnumerateArray().Any(name => !value.TryGetProperty(name.GetString()!, out _)), path, keyword.Name, faults);
                return true;
            case "minProperties":
                Fail(isObject && value.GetPropertyCount() < keyword.Value.GetInt32(), path, keyword.Name, faults);
                return true;
            case "maxProperties":
                Fail(isObject && value.GetPropertyCount() > keyword.Value.GetInt32(), path, keyword.Name, faults);
                return true;
            case "dependentRequired":
                Fail(isObject && keyword.Value.EnumerateObject().Any(rule => value.TryGetProperty(rule.Name, out _) && rule.Value.EnumerateArray().Any(name => !value.TryGetProperty(name.GetString()!, out _))), path, keyword.Name, faults);
                return true;
            case "additionalProperties":
                Assert.Equal(JsonValueKind.False, keyword.Value.ValueKind);
                Fail(isObject && value.EnumerateObject().Any(member => !schema.GetProperty("properties").TryGetProperty(member.Name, out _)), path, keyword.Name, faults);
                return true;
            case "properties":
                foreach (JsonProperty member in isObject ? value.EnumerateObject() : default)
                {
                    if (keyword.Value.TryGetProperty(member.Name, out JsonElement rule))
                    {
                        Check(rule, member.Value, $"{path}.{member.Name}", faults);
                    }
                }

                return true;
            default:
                return false;
        }
    }

    private bool CheckArray(JsonElement schema, JsonProperty keyword, JsonElement value, string path, List<string> faults)
    {
        bool isArray = value.ValueKind == JsonValueKind.Array;
        switch (keyword.Name)
        {
            case "minItems":
                Fail(isArray && value.GetArrayLength() < keyword.Value.GetInt32(), path, keyword.Name, faults);
                return true;
            case "maxItems":
                Fail(isArray && value.GetArrayLength() > keyword.Value.GetInt32(), path, keyword.Name, faults);
                return true;
            case "uniqueItems":
                Fail(isArray && value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() != value.GetArrayLength(), path, keyword.Name, faults);
                return true;
            case "items":
                int first = schema.TryGetProperty("prefixItems", out JsonElement prefix) ? prefix.GetArrayLength() : 0;
                for (int index = first; index < (isArray ? value.GetArrayLength() : 0); index++)
                {
                    Check(keyword.Value, value[index], $"{path}[{index}]", faults);
                }

                return true;
            case "prefixItems":
                foreach ((int place, JsonElement rule) in isArray ? keyword.Value.EnumerateArray().Take(value.GetArrayLength()).Index() : [])
                {
                    Check(rule, value[place], $"{path}[{place}]", faults);
                }

                return true;
            default:
                return false;
        }
    }

    private bool CheckCombination(JsonElement schema, JsonProperty keyword, JsonElement value, string path, List<string> faults)
    {
        switch (keyword.Name)
        {
            case "$ref":
                Check(root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value, path, faults);
                return true;
            case "allOf":
                foreach (JsonElement part in keyword.Value.EnumerateArray())
                {
                    Check(part, value, path, faults);
                }

                return true;
            case "anyOf":
                Fail(!keyword.Value.EnumerateArray().Any(part => IsValid(part, value)), path, keyword.Name, faults);
                return true;
            case "oneOf":
                Fail(keyword.Value.EnumerateArray().Count(part => IsValid(part, value)) != 1, path, keyword.Name, faults);
                return true;
            case "if":
                if (schema.TryGetProperty(IsValid(keyword.Value, value) ? "then" : "else", out JsonElement branch))
                {
                    Check(branch, value, path, faults);
                }

                return true;
            default:
                return false;
        }
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) && decimal.IsInteger(number),
        _ => throw new ArgumentException($"The type '{type}' is not known to this test.", nameof(type)),
    };

    private static void Fail(bool wrong, string path, string keyword, List<string> faults)
    {
        if (wrong)
        {
            faults.Add($"{path}: {keyword}");
        }
    }
}
