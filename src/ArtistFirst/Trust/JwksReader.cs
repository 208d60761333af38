using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// Reads a JWK set (RFC 7517, section 5) that an issuer publishes. The set is taken whole or not at all, but for keys of other kinds:
/// the standard has readers pass over what they do not understand, and issuers publish encryption keys beside the others.
/// </summary>
internal static class JwksReader
{
    private const int MaxDepth = 8;
    private const int MaxKeys = 64;

    /// <summary>The media types of a JWK set: RFC 7517, section 8.5.2, and what most servers say.</summary>
    public static readonly IReadOnlyList<string> MediaTypes = ["application/jwk-set+json", "application/json"];

    /// <summary>Reads the keys that licenses may be signed with.</summary>
    /// <param name="utf8">The document.</param>
    /// <returns>At least one key.</returns>
    /// <exception cref="KeyFormatException">No strict JSON, no set, a key twice, a private key, or no usable key at all.</exception>
    public static IReadOnlyList<PublicKey> Read(ReadOnlyMemory<byte> utf8)
    {
        if (!JsonText.IsStrict(utf8.Span, MaxDepth, out string why))
        {
            throw new KeyFormatException($"A key set should be one strict JSON object in UTF-8, but it is not: {why}");
        }

        using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth });
        if (!document.RootElement.TryGetProperty("keys", out JsonElement list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MaxKeys)
        {
            throw new KeyFormatException($"A key set should have a member 'keys' that is an array of at most {MaxKeys} keys.");
        }

        return Read(list);
    }

    /// <summary>Reads the items of a <c>keys</c> member.</summary>
    /// <exception cref="KeyFormatException">As for the whole set.</exception>
    public static IReadOnlyList<PublicKey> Read(JsonElement list)
    {
        var keys = new List<PublicKey>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (Import(item) is not { } key)
            {
                continue;
            }

            if (!seen.Add(key.KeyId))
            {
                throw new KeyFormatException($"A key set should hold each key once, but it holds '{key.KeyId}' again.");
            }

            keys.Add(key);
        }

        return keys.Count > 0 ? keys : throw new KeyFormatException("A key set should hold at least one ES256 or Ed25519 key for signatures, but it holds none.");
    }

    private static PublicKey? Import(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("d", out _))
        {
            throw new KeyFormatException("A published key set should hold public keys only, but it holds a private one. That key is lost: the issuer must replace it.");
        }

        try
        {
            return PublicKey.ImportJwk(item);
        }
        catch (KeyFormatException)
        {
            return null;
        }
    }
}
