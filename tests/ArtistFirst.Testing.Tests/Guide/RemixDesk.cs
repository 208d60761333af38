namespace ArtistFirst.Testing.Tests;

#region snippet-testing-desk
/// <summary>The code under test: it gets its audio through the gate, and returns how long the remix is.</summary>
internal sealed class RemixDesk(CatalogueGate gate)
{
    public async Task<int> RemixAsync(Isrc song, string job, CancellationToken stop)
    {
        UseRequest request = new(song, Uses.Remix, Territory.Parse("SE")) { OperationId = OperationId.From(job) };
        await using CatalogueAudio audio = await gate.OpenAsync(request, stop);
        using MemoryStream remix = new();
        await audio.Stream.CopyToAsync(remix, stop);
        return (int)remix.Length;
    }
}
#endregion snippet-testing-desk
