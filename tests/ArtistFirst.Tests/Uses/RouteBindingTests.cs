using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ArtistFirst.Tests;

/// <summary>A minimal API takes identifiers as parameters of routes and queries, without any registration.</summary>
public class RouteBindingTests
{
    [Theory]
    [InlineData("/isrc/USPR37300012", "USPR37300012")]
    [InlineData("/isrc/us-pr3-73-00012", "USPR37300012")]
    [InlineData("/iswc/T-034.524.680-1", "T0345246801")]
    [InlineData("/isni/000000012281955X", "000000012281955X")]
    [InlineData("/ipi/00014107338", "00014107338")]
    [InlineData("/ipi-base/I-000000229-7", "I-000000229-7")]
    [InlineData("/dpid/PADPIDA2013020802I", "PADPIDA2013020802I")]
    [InlineData("/icpn/5901234123457", "5901234123457")]
    [InlineData("/grid/A12425GABC1234002M", "A12425GABC1234002M")]
    [InlineData("/mbid/3bbeb4e3-ab6d-460d-bfc5-de49e4251061", "3bbeb4e3-ab6d-460d-bfc5-de49e4251061")]
    [InlineData("/spotify/spotify:track:6rqhFgbbKwnb9MLmUQDhG6", "spotify:track:6rqhFgbbKwnb9MLmUQDhG6")]
    [InlineData("/party/isni:0000000121707484", "isni:0000000121707484")]
    [InlineData("/catalogue/bluelabel:2026", "bluelabel:2026")]
    [InlineData("/model/studio@3", "studio@3")]
    [InlineData("/pattern/studio@*", "studio@*")]
    [InlineData("/operation/0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44", "0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44")]
    [InlineData("/territory/se", "SE")]
    [InlineData("/use/transform.remix", "Remix")]
    [InlineData("/use/voice.clone", "VoiceClone")]
    [InlineData("/query?isrc=USPR37300012&territories=*,-DE&isrcs=GBUM70602587&isrcs=AA6Q72000047", "USPR37300012 * -DE 2")]
    [InlineData("/query?territories=SE&isrcs=GBUM70602587", "none SE 1")]
    public async Task Parameter_is_read(string path, string answer)
    {
        await using WebApplication app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Equal(answer, await client.GetStringAsync(path));
    }

    [Theory]
    [InlineData("/isrc/USPR3730001")]
    [InlineData("/isrc/%00")]
    [InlineData("/iswc/T0345246802")]
    [InlineData("/territory/UK")]
    [InlineData("/use/Remix")]
    [InlineData("/use/64")]
    [InlineData("/use/transform.remix,voice.clone")]
    [InlineData("/party/0000000121707484")]
    [InlineData("/query?isrc=x&territories=SE")]
    [InlineData("/query?territories=SE%20SE")]
    [InlineData("/query")]
    public async Task Parameter_that_is_none_is_a_bad_request(string path)
    {
        await using WebApplication app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(path)).StatusCode);
    }

    private static async Task<WebApplication> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.MapGet("/isrc/{isrc}", (Isrc isrc) => isrc.ToString());
        app.MapGet("/iswc/{iswc}", (Iswc iswc) => iswc.ToString());
        app.MapGet("/isni/{isni}", (Isni isni) => isni.ToString());
        app.MapGet("/ipi/{ipi}", (IpiName ipi) => ipi.ToString());
        app.MapGet("/ipi-base/{ipi}", (IpiBase ipi) => ipi.ToString());
        app.MapGet("/dpid/{dpid}", (Dpid dpid) => dpid.ToString());
        app.MapGet("/icpn/{icpn}", (Icpn icpn) => icpn.ToString());
        app.MapGet("/grid/{grid}", (Grid grid) => grid.ToString());
        app.MapGet("/mbid/{mbid}", (MusicBrainzId mbid) => mbid.ToString());
        app.MapGet("/spotify/{uri}", (SpotifyUri uri) => uri.ToString());
        app.MapGet("/party/{party}", (PartyId party) => party.ToString());
        app.MapGet("/catalogue/{catalogue}", (CatalogueId catalogue) => catalogue.ToString());
        app.MapGet("/model/{model}", (ModelVersion model) => model.ToString());
        app.MapGet("/pattern/{pattern}", (ModelPattern pattern) => pattern.ToString());
        app.MapGet("/operation/{operation}", (OperationId operation) => operation.ToString());
        app.MapGet("/territory/{territory}", (Territory territory) => territory.ToString());
        app.MapGet("/use/{use}", (UseId use) => use.Use.ToString());
        app.MapGet("/query", (Isrc? isrc, TerritorySet territories, Isrc[] isrcs) => $"{isrc?.ToString() ?? "none"} {territories} {isrcs.Length}");
        await app.StartAsync();
        return app;
    }
}
