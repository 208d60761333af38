using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArtistFirst.Registry;

/// <summary>
/// Publishes a register for its licensees again and again: as soon as the register has changed, and every <see cref="Heartbeat"/> where it has not, so that clients know up to
/// when nothing was said. What goes wrong is logged and tried again; what was published before stays.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="publisher">Signs, and says what is demanded of licensees.</param>
/// <param name="folder">Where to: what a web server, or <see cref="SnapshotHost"/>, serves as the registry's address. One publisher at a time writes it.</param>
/// <param name="licensees">For whom.</param>
/// <param name="logger">Told what could not be published; null for nobody.</param>
public sealed class RegisterPublisher(ConsentRegister register, SnapshotPublisher publisher, string folder, IReadOnlyCollection<string> licensees, ILogger<RegisterPublisher>? logger = null)
{
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    private readonly ConsentRegister _register = register ?? throw new ArgumentNullException(nameof(register));
    private readonly SnapshotPublisher _publisher = publisher ?? throw new ArgumentNullException(nameof(publisher));
    private readonly string _folder = folder ?? throw new ArgumentNullException(nameof(folder));
    private readonly string[] _licensees = [.. licensees ?? throw new ArgumentNullException(nameof(licensees))];
    private readonly ILogger _log = logger ?? NullLogger<RegisterPublisher>.Instance;

    /// <summary>How long a state may stand before it is published again although nothing changed.</summary>
    /// <value>10 seconds.</value>
    public static TimeSpan Heartbeat { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Publishes until it is canceled, which is its regular end.</summary>
    /// <param name="published">Told what was published for each licensee; null for nobody.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(IProgress<PublishedSnapshot>? published = null, CancellationToken cancellationToken = default)
    {
        try
        {
            // A revision that no register has: the first look finds a later one.
            for (long revision = -1; ;)
            {
                revision = await TryPublishAsync(revision, published, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The regular end.
        }
    }

    private async Task<long> TryPublishAsync(long revision, IProgress<PublishedSnapshot>? published, CancellationToken cancellationToken)
    {
        try
        {
            await _register.WaitForRevisionAsync(revision, Heartbeat, cancellationToken).ConfigureAwait(false);
            return await PublishAsync(published, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is ComplianceException or IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            PublishingLog.Failed(_log, fault.Message, fault);
            await Task.Delay(PauseAfterFault, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            return -1;
        }
    }

    /// <summary>The state of one revision for everybody, whatever is written meanwhile.</summary>
    private async Task<long> PublishAsync(IProgress<PublishedSnapshot>? published, CancellationToken cancellationToken)
    {
        RegisterState state = await _register.OpenStateAsync(cancellationToken).ConfigureAwait(false);
        await using (state.ConfigureAwait(false))
        {
            foreach (string licensee in _licensees)
            {
                PublishedSnapshot snapshot = await _publisher.PublishAsync(state, licensee, _folder, cancellationToken).ConfigureAwait(false);
                published?.Report(snapshot);
            }

            return state.Revision;
        }
    }
}
