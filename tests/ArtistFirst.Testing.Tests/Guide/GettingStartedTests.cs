using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ArtistFirst.Testing.Tests;

/// <summary>The program of docs/guide/getting-started.md, on files as that page makes them, and asked over HTTP as that page asks it.</summary>
public sealed class GettingStartedTests : IDisposable
{
    private const string Studio = "https://studio.example";

    private static readonly Isrc Song = Isrc.Parse("SEABC2600001");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-start-");
    private readonly TestIssuer _label = new(TimeProvider.System, "https://licensing.label.example");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _label.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_service_that_is_set_up_by_files_opens_refuses_and_refuses_all_after_revocation_AF1020_AF1042_AF2021()
    {
        TestLicense license = await _label.IssueAsync(_label.Terms(Studio, TestIssuer.Grant(Uses.Remix, Song)), Stop);
        await WriteFilesAsync(license);
        await using WebApplication app = Build([
            "--urls=http://127.0.0.1:0", $"--ArtistFirst:Licensee={Studio}", $"--ArtistFirst:TrustFile={At("trust.json")}", $"--ArtistFirst:LicenseFolder={At("licenses")}",
            $"--ArtistFirst:RegisterFile={At("register.json")}", "--ArtistFirst:ReloadInterval=00:00:00.1", "--ArtistFirst:RequiredAtStart:0:Uses=transform.remix", $"--Catalogue={At("catalogue")}", $"--Ledger={At("studio.db")}"]);
        await app.StartAsync(Stop);
        using HttpClient http = new() { BaseAddress = new Uri(app.Urls.Single()) };

        (HttpStatusCode status, string text) = await AskAsync(http, "transform.remix");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"under license {license.Id}, entry 0 of the ledger", text, StringComparison.Ordinal);

        (status, text) = await AskAsync(http, "voice.clone");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("AF1042", text, StringComparison.Ordinal);
        Assert.Contains("AF2021", text, StringComparison.Ordinal);

        await _label.RevokeAsync(license, Stop);
        await ReplaceAsync("status.jwt", _label.StatusList!);
        await WaitForAsync(app.Services.GetRequiredService<CatalogueGate>(), "AF1020");
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(http, "transform.remix")).Status);
        await app.StopAsync(Stop);
    }

    private static WebApplication Build(string[] args)
    {
        #region snippet-start-program
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services
            .AddArtistFirst(builder.Configuration.GetSection("ArtistFirst"))
            .UseFileCatalogue(builder.Configuration["Catalogue"]!)
            .UseSqlite(builder.Configuration["Ledger"]!);
        WebApplication app = builder.Build();

        app.MapPost("/{use}/{isrc}", async (UseId use, Isrc isrc, CatalogueGate gate, CancellationToken stop) =>
        {
            UseRequest request = new(isrc, use.Use, Territory.Parse("SE")) { Model = ModelVersion.Parse("studio@1"), Destination = Destination.InApp };
            try
            {
                await using CatalogueAudio audio = await gate.OpenAsync(request, stop);
                // audio.Stream goes to your model here
                return Results.Text($"{audio.Stream.Length} bytes under license {audio.License.Id}, entry {audio.Receipt.Sequence} of the ledger, owes {audio.Duties}\n");
            }
            catch (ComplianceException refusal)
            {
                return Results.Text(string.Concat(refusal.Findings.Select(finding => $"{finding}\n")), statusCode: StatusCodes.Status403Forbidden);
            }
        });
        #endregion snippet-start-program

        return app;
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpClient http, string use)
    {
        using HttpResponseMessage answer = await http.PostAsync($"/{use}/{Song}", content: null, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task WaitForAsync(CatalogueGate gate, string code)
    {
        UseRequest remix = new(Song, Uses.Remix, Some.Sweden) { Model = ModelVersion.Parse("studio@1"), Destination = Destination.InApp };
        using PeriodicTimer look = new(TimeSpan.FromMilliseconds(20));
        while (!string.Equals(gate.Authorize(remix).Code.ToString(), code, StringComparison.Ordinal))
        {
            await look.WaitForNextTickAsync(Stop);
        }
    }

    private async Task WriteFilesAsync(TestLicense license)
    {
        Directory.CreateDirectory(At("licenses"));
        Directory.CreateDirectory(At("catalogue"));
        InMemoryCatalogue audio = new();
        audio.Add(Song);
        await File.WriteAllBytesAsync(At($"catalogue/{Song}.wav"), audio.AudioOf(Song), Stop);
        InMemoryRegister register = new(Studio);
        register.Add(Song);
        register.Allow(Song, Uses.Remix);
        register.Deny(Song, Uses.VoiceClone, Side.Voice);
        await register.Current.SaveAsync(At("register.json"), Stop);
        await ReplaceAsync("status.jwt", _label.StatusList!);
        await ReplaceAsync("trust.json", _label.ToTrustFile("status.jwt"));
        await ReplaceAsync("licenses/label.jwt", license.Token);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private async Task ReplaceAsync(string name, string text)
    {
        await File.WriteAllTextAsync(At(name) + ".new", text, Stop);
        File.Move(At(name) + ".new", At(name), overwrite: true);
    }
}
