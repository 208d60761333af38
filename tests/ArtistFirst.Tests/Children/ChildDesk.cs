using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>A label, a studio that passes its license on, and a contractor that may pass it on once more.</summary>
internal sealed class ChildDesk : IDisposable
{
    public const string Contractor = "https://contractor.example";
    public const string Subcontractor = "https://subcontractor.example";

    public ChildDesk(SignatureAlgorithm algorithm)
    {
        StudioKey = Some.Key("studio", algorithm);
        ContractorKey = Some.Key("contractor", algorithm);
        Verifier = new LicenseDesk(algorithm, holders:
            $$"""
            {"licensee":"{{Some.Studio}}","keys":[{{StudioKey.PublicKey.ExportJwk()}}]},
            {"licensee":"{{Contractor}}","keys":[{{ContractorKey.PublicKey.ExportJwk()}}]}
            """);
    }

    public PrivateKey StudioKey { get; }

    public PrivateKey ContractorKey { get; }

    public LicenseDesk Verifier { get; }

    /// <summary>A license for the studio, bound to the studio's key.</summary>
    public string Parent(Action<JsonObject>? change = null) => Verifier.Issue(claims =>
    {
        claims["cnf"] = Cnf(StudioKey);
        change?.Invoke(claims);
    });

    /// <summary>What the studio passes on to the contractor: all that it has, but for the change.</summary>
    public string Child(string parent, Action<JsonObject>? change = null, PrivateKey? key = null) => Some.Jws(key ?? StudioKey, Some.Typ, Payload(Some.Studio, Contractor, parent, change));

    /// <summary>What the contractor passes on.</summary>
    public string Grandchild(string child, Action<JsonObject>? change = null) => Some.Jws(ContractorKey, Some.Typ, Payload(Contractor, Subcontractor, child, change));

    public static string Payload(string issuer, string licensee, string parent, Action<JsonObject>? change = null) => Some.Payload(claims =>
    {
        claims["iss"] = issuer;
        claims["sub"] = licensee;
        claims["jti"] = "child-of-a-license";
        claims["parent"] = StrictBase64Url.Encode(SHA256.HashData(Some.Utf8(parent)));
        change?.Invoke(claims);
    });

    public static JsonObject Cnf(PrivateKey key) => new() { ["jkt"] = key.PublicKey.KeyId };

    public void Dispose() => Verifier.Dispose();
}
