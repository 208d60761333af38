using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>Licenses.</summary>
internal static partial class Some
{
    public const string Studio = "https://studio.example";
    public const string Ingest = "https://ingest.studio.example";
    public const string Typ = "music-license+jwt";

    public static readonly Isrc Song = Isrc.Parse("GBAYE0601498");
    public static readonly Isrc OtherSong = Isrc.Parse("USUM71703861");

    /// <summary>The claims of a good license, valid for a day from now.</summary>
    public static JsonObject Claims() => new()
    {
        ["iss"] = Label,
        ["sub"] = Studio,
        ["aud"] = Ingest,
        ["jti"] = "0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44",
        ["iat"] = Now.ToUnixTimeSeconds(),
        ["exp"] = Now.AddDays(1).ToUnixTimeSeconds(),
        ["authorization_details"] = new JsonArray(Grant()),
    };

    /// <summary>A good grant of one recording for remixes and training in Germany, France and Sweden.</summary>
    public static JsonObject Grant() => new()
    {
        ["type"] = "music_license",
        ["actions"] = new JsonArray("train.generative", "transform.remix"),
        ["recordings"] = new JsonObject { ["isrc"] = new JsonArray(Song.ToString()) },
        ["territories"] = new JsonArray("DE", "FR", "SE"),
        ["models"] = new JsonArray("studio@3"),
        ["destinations"] = new JsonArray("in-app", "share"),
        ["obligations"] = new JsonArray("credit", "report-usage"),
    };

    /// <summary>A payload that differs from a good one by one change.</summary>
    public static string Payload(Action<JsonObject>? change = null)
    {
        JsonObject claims = Claims();
        change?.Invoke(claims);
        return claims.ToJsonString();
    }

    /// <summary>A change to the only grant.</summary>
    public static Action<JsonObject> InGrant(Action<JsonObject> change) => claims => change(claims["authorization_details"]![0]!.AsObject());

    public static string License(PrivateKey key, Action<JsonObject>? change = null) => Jws(key, Typ, Payload(change));

    /// <summary>Signs a payload that need not be text.</summary>
    public static string Jws(PrivateKey key, string header, byte[] payload)
    {
        string input = $"{StrictBase64Url.Encode(Utf8(header))}.{StrictBase64Url.Encode(payload)}";
        byte[] signature = key.SignAsync(Utf8(input)).AsTask().GetAwaiter().GetResult();
        return $"{input}.{StrictBase64Url.Encode(signature)}";
    }

    /// <summary>A request that the good grant covers.</summary>
    public static UseRequest Remix() => new(Song, Uses.Remix, Territory.Parse("SE"))
    {
        Model = ModelVersion.Parse("studio@3"),
        Destination = Destination.InApp,
    };
}
