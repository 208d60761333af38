using System.Text;
using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>Reads trust files. Strict: what is not known here might have been meant as a limit, so it refuses the file.</summary>
internal sealed class TrustFileReader
{
    private const int MaxDepth = 8;
    private const int MaxIssuers = 1024;
    private const int MaxKeys = 32;
    private const int MaxStatusLists = 256;
    private const int MaxDelegations = 32;
    private const int MaxIssuerLength = 256;

    private readonly Dictionary<string, (string Owner, string Place)> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _statusLists = new(StringComparer.Ordinal);
    private readonly string? _folder;

    private TrustFileReader(string? folder)
    {
        _folder = folder;
    }

    /// <summary>Reads a whole file.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="folder">The folder that relative paths start from, or null where there is none.</param>
    /// <exception cref="TrustFileException">It breaks a rule of the format.</exception>
    public static TrustFile Read(ReadOnlyMemory<byte> utf8, string? folder)
    {
        if (utf8.Length > TrustFile.MaxBytes)
        {
            throw new TrustFileException("$", $"at most {TrustFile.MaxBytes} bytes", $"{utf8.Length}");
        }

        if (!JsonText.IsStrict(utf8.Span, MaxDepth, out string why))
        {
            throw new TrustFileException("$", "one strict JSON object in UTF-8", $"other text ({why})");
        }

        using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth });
        return new TrustFileReader(folder).Read(new TrustNode(document.RootElement, "$"));
    }

    private TrustFile Read(TrustNode root)
    {
        root.WithMembers("$schema", "version", "issuers", "holders");
        _ = root.Member("$schema")?.Text(HttpsAddress.MaxLength);
        TrustNode version = root.Required("version");
        if (version.Element.ValueKind != JsonValueKind.Number || !string.Equals(version.Element.GetRawText(), "1", StringComparison.Ordinal))
        {
            throw version.Wrong("1", version.Element.ValueKind == JsonValueKind.Number ? "another number" : $"{version.Element.ValueKind}");
        }

        _ = root.Required("issuers");
        var urls = new HashSet<string>(StringComparer.Ordinal);
        var licensees = new HashSet<string>(StringComparer.Ordinal);
        return new TrustFile(
            [.. root.Items("issuers", MaxIssuers).Select(node => ReadIssuer(node, urls))],
            [.. root.Items("holders", MaxIssuers).Select(node => ReadHolder(node, licensees))]);
    }

    private TrustFileIssuer ReadIssuer(TrustNode node, HashSet<string> seen)
    {
        node.WithMembers("issuer", "keys", "jwks_uri", "status_lists", "delegations");
        TrustNode name = node.Required("issuer");
        _ = name.Address(MaxIssuerLength, out string url);
        if (!seen.Add(url))
        {
            throw name.Wrong("each issuer once", $"'{url}' again");
        }

        Uri? jwksUri = node.Member("jwks_uri")?.Address(HttpsAddress.MaxLength, out _);
        var issuer = new TrustFileIssuer
        {
            Url = url,
            Keys = [.. node.Items("keys", MaxKeys).Select(key => ReadKey(key, url))],
            JwksUri = jwksUri,
            StatusLists = [.. node.Items("status_lists", MaxStatusLists).Select(ReadStatusList)],
            Delegations = [.. node.Items("delegations", MaxDelegations).Select(ReadDelegation)],
        };

        // An entry without keys is for one whose keys a delegation brings: then it says where its licenses are revoked.
        return issuer.Keys.Count > 0 || jwksUri is not null || (issuer.StatusLists.Count > 0 && issuer.Delegations.Count == 0)
            ? issuer
            : throw node.Wrong("keys, a jwks_uri, or the status_lists of a delegate", "none of them");
    }

    private PinnedHolder ReadHolder(TrustNode node, HashSet<string> seen)
    {
        node.WithMembers("licensee", "keys");
        TrustNode name = node.Required("licensee");
        string licensee = name.Text(MaxIssuerLength);
        if (!seen.Add(licensee))
        {
            throw name.Wrong("each licensee once", $"'{licensee}' again");
        }

        PublicKey[] keys = [.. node.Items("keys", MaxKeys).Select(key => ReadKey(key, licensee))];
        return keys.Length > 0 ? new PinnedHolder(licensee, keys) : throw node.Required("keys").Wrong("at least one key", "none");
    }

    /// <summary>One key belongs to one party: under two names nobody could tell who signed. A party may stand as issuer and as holder.</summary>
    private PublicKey ReadKey(TrustNode node, string owner)
    {
        PublicKey key;
        try
        {
            key = PublicKey.ImportJwk(node.Element);
        }
        catch (KeyFormatException e)
        {
            throw node.Wrong("a public JWK for ES256 or Ed25519", $"another value ({e.Message})", e);
        }

        if (node.Member("kid") is { } kid && !kid.Element.ValueEquals(key.KeyId))
        {
            throw kid.Wrong($"the RFC 7638 thumbprint '{key.KeyId}', by which licenses name the key", "another kid");
        }

        RequireOnce(node, key.KeyId, owner);
        return key;
    }

    private void RequireOnce(TrustNode node, string keyId, string owner)
    {
        string place = node.Path[..node.Path.LastIndexOf('[')];
        bool isKnown = _keys.TryGetValue(keyId, out (string Owner, string Place) other);
        if (isKnown && (!string.Equals(other.Owner, owner, StringComparison.Ordinal) || string.Equals(other.Place, place, StringComparison.Ordinal)))
        {
            throw node.Wrong("each key once", $"a key that stands at {other.Place} before");
        }

        _keys[keyId] = (owner, place);
    }

    private TrustFileStatusList ReadStatusList(TrustNode node)
    {
        node.WithMembers("uri", "file");
        TrustNode uri = node.Required("uri");
        _ = uri.Address(HttpsAddress.MaxLength, out string text);
        if (!_statusLists.Add(text))
        {
            throw uri.Wrong("each status list once", $"'{text}' again");
        }

        return new TrustFileStatusList(text, node.Member("file") is { } file ? PathOf(file, file.Text(HttpsAddress.MaxLength)) : null);
    }

    /// <summary>The header of a JWS is a JSON object, so the statement itself begins with <c>{"</c>, which base64url writes as eyJ.</summary>
    private TrustFileDelegation ReadDelegation(TrustNode node)
    {
        string text = node.Text(DelegationClaimsReader.MaxLength);
        bool isStatement = text.StartsWith("eyJ", StringComparison.Ordinal) && text.AsSpan().Count('.') == 2;
        return isStatement
            ? new TrustFileDelegation(node.Path, Encoding.UTF8.GetBytes(text), null)
            : new TrustFileDelegation(node.Path, default, PathOf(node, text));
    }

    private string PathOf(TrustNode node, string path) => _folder is null || path.Contains('\0', StringComparison.Ordinal)
        ? throw node.Wrong("no path, for this text was not read from a folder", "a path")
        : Path.GetFullPath(path, _folder);
}
