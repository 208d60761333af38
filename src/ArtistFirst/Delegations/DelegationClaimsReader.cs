using System.Runtime.InteropServices;
using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>Reads the payload of a delegation statement whose signature is good. Claims are named as in OpenID Federation subordinate statements; unknown ones refuse it, for they may be restrictions.</summary>
internal sealed class DelegationClaimsReader(string where, IReadOnlyDictionary<string, PinnedIssuer> issuers, DateTimeOffset now)
{
    /// <summary>The most characters of a statement.</summary>
    public const int MaxLength = TokenLimits.MaxLicenseLength;

    private const long MaxTime = 253402300799;
    private const int MaxKeys = 8;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(60);

    /// <summary>Reads the statement.</summary>
    /// <exception cref="DelegationFormatException">A claim is absent, malformed or unknown (AF1051), or the statement is not in force (AF1053).</exception>
    public DelegationStatement Read(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement payload = document.RootElement;
        RequireOnly(payload, "claim", "iss", "sub", "iat", "exp", "jti", "jwks", "constraints", "authorization_details", "status");
        string delegator = Url(payload, "iss");
        DateTimeOffset issuedAt = Time(payload, "iat");
        DateTimeOffset expiresAt = Time(payload, "exp");
        RequireInForce(issuedAt, expiresAt);
        return new DelegationStatement
        {
            Id = Id(payload),
            Delegator = delegator,
            Delegate = Url(payload, "sub"),
            Keys = Keys(payload),
            Grants = Grants(payload),
            MaxPathLength = MaxPathLength(payload),
            IssuedAt = issuedAt,
            ExpiresAt = expiresAt,
            Status = Status(payload, delegator),
        };
    }

    private void RequireInForce(DateTimeOffset issuedAt, DateTimeOffset expiresAt)
    {
        if (expiresAt <= issuedAt)
        {
            throw Malformed("its exp should be after its iat, but it is not");
        }

        if (issuedAt - now > ClockSkew || now >= expiresAt)
        {
            throw new DelegationFormatException(DelegationExpired.Found(where, issuedAt, expiresAt, now));
        }
    }

    private string Id(JsonElement payload)
    {
        string id = Text(payload, "jti");
        return id.Length is >= 16 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? id
            : throw Malformed("its jti should be 16 to 64 letters, digits, '-' and '_', but it is not");
    }

    private PublicKey[] Keys(JsonElement payload)
    {
        JsonElement jwks = Object(payload, "jwks");
        RequireOnly(jwks, "member of jwks", "keys");
        if (!jwks.TryGetProperty("keys", out JsonElement list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MaxKeys)
        {
            throw Malformed($"its jwks should hold 1 to {MaxKeys} keys, but it does not");
        }

        try
        {
            PublicKey[] keys = [.. list.EnumerateArray().Select(PublicKey.ImportJwk)];
            return keys.DistinctBy(key => key.KeyId, StringComparer.Ordinal).Count() == keys.Length ? keys : throw Malformed("its jwks should hold each key once, but holds one again");
        }
        catch (KeyFormatException e)
        {
            throw Malformed($"its jwks should hold public keys for ES256 or Ed25519, but does not: {e.Message}");
        }
    }

    /// <summary>RFC 9396 entries in the grammar of licenses. One that says something unknown is no alternative; at least one must be left.</summary>
    private IReadOnlyList<LicenseGrant> Grants(JsonElement payload)
    {
        if (!payload.TryGetProperty("authorization_details", out JsonElement details))
        {
            throw Malformed("its authorization_details should say what is delegated, but they are absent");
        }

        ReadOnlySpan<byte> json = JsonMarshal.GetRawUtf8Value(details);
        var reader = new StrictJsonReader(json, new byte[json.Length]);
        LicenseOutcome outcome = GrantListReader.Read(ref reader, [], out GrantList list);
        return outcome == LicenseOutcome.Valid ? list.Grants : throw Malformed($"its authorization_details should be grants of type music_license, but they are not ({outcome}, entry {list.FaultIndex} {list.FaultMember})");
    }

    private int MaxPathLength(JsonElement payload)
    {
        JsonElement constraints = Object(payload, "constraints");
        RequireOnly(constraints, "constraint", "max_path_length");
        return (int)Number(constraints, "max_path_length", DelegationPath.MaxLength - 1);
    }

    /// <summary>A delegation can be withdrawn only in a list that is pinned for its delegator: nobody else may bring it back.</summary>
    private LicenseStatusReference? Status(JsonElement payload, string delegator)
    {
        if (!payload.TryGetProperty("status", out _))
        {
            return null;
        }

        JsonElement status = Object(payload, "status");
        RequireOnly(status, "status mechanism", "status_list");
        JsonElement reference = Object(status, "status_list");
        RequireOnly(reference, "member of status_list", "idx", "uri");
        long index = Number(reference, "idx", StrictJsonReader.MaxInteger);
        string uri = Text(reference, "uri");
        PinnedStatusList? list = issuers.GetValueOrDefault(delegator)?.StatusLists.FirstOrDefault(known => string.Equals(known.Uri, uri, StringComparison.Ordinal));
        return list is not null
            ? new LicenseStatusReference(list, index)
            : throw new DelegationFormatException(DelegationWithdrawn.NotPinned(where, delegator));
    }

    private void RequireOnly(JsonElement owner, string what, params ReadOnlySpan<string> names)
    {
        if (owner.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("its payload should be an object, but it is not");
        }

        foreach (JsonProperty member in owner.EnumerateObject())
        {
            if (!names.Contains(member.Name))
            {
                throw Malformed($"each {what} should be known here, for it may be a restriction, but one is not. Known are {string.Join(", ", names)}");
            }
        }
    }

    private JsonElement Object(JsonElement owner, string name) => owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object
        ? value
        : throw Malformed($"its {name} should be an object, but it is absent or something else");

    private string Text(JsonElement owner, string name) => owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw Malformed($"its {name} should be a string, but it is absent or something else");

    private string Url(JsonElement owner, string name)
    {
        string url = Text(owner, name);
        return url.Length <= TokenText.MaxNameLength && HttpsAddress.TryParse(url, out _) ? url : throw Malformed($"its {name} should be {HttpsAddress.Expected}, of at most {TokenText.MaxNameLength} characters, but it is not");
    }

    private DateTimeOffset Time(JsonElement owner, string name) => DateTimeOffset.FromUnixTimeSeconds(Number(owner, name, MaxTime));

    private long Number(JsonElement owner, string name, long max)
    {
        long number = -1;
        bool isWhole = owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
            && !JsonMarshal.GetRawUtf8Value(value).ContainsAnyExceptInRange((byte)'0', (byte)'9') && value.TryGetInt64(out number);
        return isWhole && number <= max ? number : throw Malformed($"its {name} should be a whole number from 0 to {max}, but it is absent or something else");
    }

    private DelegationFormatException Malformed(string why) => new(DelegationMalformed.Found(where, why));
}
