using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary>Sample data: the parties, the instant, and the licenses.</summary>
internal static class Some
{
    public const string Label = "https://licensing.label.example";
    public const string Studio = "https://studio.example";
    public const string Ingest = "https://ingest.studio.example";
    public const string StatusUri = "https://licensing.label.example/status/7";
    public const string LicenseId = "0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44";
    public const string At = "2026-11-22T12:00:00Z";

    public static readonly DateTimeOffset Now = DateTimeOffset.Parse(At, CultureInfo.InvariantCulture);
    public static readonly PrivateKey LabelKey = PrivateKey.Generate(SignatureAlgorithm.ES256);
    public static readonly PrivateKey DistributorKey = PrivateKey.Generate(SignatureAlgorithm.ES256);

    /// <summary>A good license of two recordings for remixes, valid for a day from now, but for the change.</summary>
    public static string License(Action<JsonObject>? change = null, PrivateKey? key = null)
    {
        JsonObject claims = Claims();
        change?.Invoke(claims);
        return Sign("music-license+jwt", claims.ToJsonString(), key ?? LabelKey);
    }

    public static string ExpiredLicense() => License(claims =>
    {
        claims["iat"] = Now.AddDays(-2).ToUnixTimeSeconds();
        claims["exp"] = Now.AddDays(-1).ToUnixTimeSeconds();
    });

    public static Action<JsonObject> InGrant(Action<JsonObject> change) => claims => change(claims["authorization_details"]![0]!.AsObject());

    public static string StatusList(int bits, params byte[] statuses) => Sign("statuslist+jwt", new JsonObject
    {
        ["sub"] = StatusUri,
        ["iat"] = Now.ToUnixTimeSeconds(),
        ["exp"] = Now.AddDays(7).ToUnixTimeSeconds(),
        ["status_list"] = new JsonObject { ["bits"] = bits, ["lst"] = StrictBase64Url.Encode(ArtistFirst.StatusList.FromStatuses(bits, statuses).Compress()) },
    }.ToJsonString(), LabelKey);

    /// <summary>The claim that says where the status of a license is kept.</summary>
    public static JsonObject StatusAt(int index) => new() { ["status_list"] = new JsonObject { ["idx"] = index, ["uri"] = StatusUri } };

    /// <summary>A trust file that pins the label's key and its status list.</summary>
    public static string TrustFile() => $$"""
        {"version":1,"issuers":[{"issuer":"{{Label}}","keys":[{{LabelKey.PublicKey.ExportJwk()}}],
        "status_lists":[{"uri":"{{StatusUri}}","file":"status.jwt"}]}]}
        """;

    public static string Sign(string typ, string payload, PrivateKey key)
    {
        string header = $$"""{"typ":"{{typ}}","alg":"{{key.Algorithm.ToJoseName()}}","kid":"{{key.PublicKey.KeyId}}"}""";
        string input = $"{StrictBase64Url.Encode(Encoding.UTF8.GetBytes(header))}.{StrictBase64Url.Encode(Encoding.UTF8.GetBytes(payload))}";
        byte[] signature = key.SignAsync(Encoding.UTF8.GetBytes(input)).AsTask().GetAwaiter().GetResult();
        return $"{input}.{StrictBase64Url.Encode(signature)}";
    }

    private static JsonObject Claims() => new()
    {
        ["iss"] = Label,
        ["sub"] = Studio,
        ["aud"] = Ingest,
        ["jti"] = LicenseId,
        ["iat"] = Now.ToUnixTimeSeconds(),
        ["exp"] = Now.AddDays(1).ToUnixTimeSeconds(),
        ["authorization_details"] = new JsonArray(new JsonObject
        {
            ["type"] = "music_license",
            ["actions"] = new JsonArray("generate.cover", "transform.remix"),
            ["recordings"] = new JsonObject { ["isrc"] = new JsonArray("GBAYE0601498", "USUM71703861") },
            ["territories"] = new JsonArray("DE", "FR", "SE"),
            ["quota"] = new JsonArray(new JsonObject { ["unit"] = "recording", ["limit"] = 50000 }),
            ["models"] = new JsonArray("studio@3"),
            ["destinations"] = new JsonArray("in-app", "share"),
            ["obligations"] = new JsonArray("credit", "report-usage"),
            ["identifier"] = "MC-2026-17",
        }),
    };
}
