using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>A register that is in memory anyway, as one page.</summary>
internal sealed class RegisterInMemory(RightsRegister register) : RegisterPages
{
    public override string Registry => register.Registry;

    public override long Revision => register.Revision;

    public override DateTimeOffset AsOf => register.AsOf;

    public override async IAsyncEnumerable<RegisterContents> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.CompletedTask.ConfigureAwait(false);
        yield return register.Contents with { Recordings = [.. register.Contents.Recordings.OrderBy(static recording => recording.Isrc)] };
    }
}
