using System.Collections.Immutable;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Testing;

/// <summary>The status list of a <see cref="TestIssuer"/>: signed anew for every change, and handed to those who watch it before the change is done.</summary>
internal sealed class TestStatusList(ISigner signer, string uri, TimeProvider time) : IDisposable
{
    // Places are listed ahead, so that not every license needs another list.
    private const int PlacesAhead = 256;

    // As long as a license may live, so that a new list can hold for every license.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private readonly StatusListIssuer _issuer = new(signer, time);
    private readonly SemaphoreSlim _publishing = new(1, 1);
    private readonly Lock _lock = new();
    private readonly List<byte> _statuses = [];
    private readonly HashSet<LicenseStatusEntry> _taken = [];
    private long _listed;
    private DateTimeOffset _listedUntil;
    private ImmutableArray<Func<CancellationToken, Task>> _watchers = [];
    private volatile string? _token;

    /// <summary>The address, as licenses name it.</summary>
    public string Uri => uri;

    /// <summary>The list as last published; null while there is none.</summary>
    public string? Token => _token;

    /// <summary>Has somebody called whenever a list is published.</summary>
    public void Watch(Func<CancellationToken, Task> watcher) => ImmutableInterlocked.Update(ref _watchers, static (all, one) => all.Add(one), watcher);

    /// <summary>Ends a watch.</summary>
    public void Unwatch(Func<CancellationToken, Task> watcher) => ImmutableInterlocked.Update(ref _watchers, static (all, one) => all.Remove(one), watcher);

    /// <summary>A place that no license has.</summary>
    public LicenseStatusEntry NextPlace()
    {
        lock (_lock)
        {
            _statuses.Add((byte)RegisteredStatus.Valid);
            return new LicenseStatusEntry(uri, _statuses.Count - 1);
        }
    }

    /// <summary>Terms may be used twice; a place in the list may not, or one license would be revoked with the other.</summary>
    public LicenseStatusEntry? TakePlace(LicenseStatusEntry? place)
    {
        lock (_lock)
        {
            LicenseStatusEntry? own = place is null || !IsHere(place) || _taken.Add(place) ? place : NextPlace();
            if (own is not null)
            {
                _taken.Add(own);
            }

            return own;
        }
    }

    /// <summary>Publishes a list if none is out that holds the license's place and lives as long as the license.</summary>
    public Task ListAsync(LicenseTerms terms, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            bool isListed = terms.Status is null || !IsHere(terms.Status)
                || (terms.Status.Index < _listed && time.GetUtcNow() + (terms.Lifetime ?? TimeSpan.FromDays(1)) <= _listedUntil);
            if (isListed)
            {
                return Task.CompletedTask;
            }
        }

        return PublishAsync(static _ => { }, cancellationToken);
    }

    /// <summary>Gives a license a status, and publishes.</summary>
    /// <exception cref="InvalidOperationException">The license has no place in the list, or is revoked, which is final.</exception>
    public Task SetAsync(TestLicense license, RegisteredStatus status, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(license);
        return license.Terms.Status is { } place && IsHere(place)
            ? PublishAsync(statuses => Set(statuses, license, (int)place.Index, status), cancellationToken)
            : throw new InvalidOperationException($"Expected a license with a place in '{uri}', but {license} has none. Issue it with the terms of {nameof(TestIssuer)}.{nameof(TestIssuer.Terms)}.");
    }

    public void Dispose() => _publishing.Dispose();

    private bool IsHere(LicenseStatusEntry place) => string.Equals(place.ListUri, uri, StringComparison.Ordinal);

    private static void Set(List<byte> statuses, TestLicense license, int index, RegisteredStatus status)
    {
        if (index >= statuses.Count)
        {
            throw new InvalidOperationException($"Expected a license of this issuer; the status list has no place {index}, which {license} names.");
        }

        if (statuses[index] == (byte)RegisteredStatus.Revoked && status != RegisteredStatus.Revoked)
        {
            throw new InvalidOperationException($"The license {license} was revoked, and that is final. Issue a new license instead.");
        }

        statuses[index] = (byte)status;
    }

    /// <summary>Signs the list and waits until those who watch it have taken it into use.</summary>
    private async Task PublishAsync(Action<List<byte>> change, CancellationToken cancellationToken)
    {
        await _publishing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            StatusListTerms terms = TermsAfter(change);
            _token = await _issuer.IssueAsync(terms, cancellationToken).ConfigureAwait(false);
            lock (_lock)
            {
                (_listed, _listedUntil) = (terms.List.Length, terms.IssuedAt!.Value + Lifetime);
            }

            foreach (Func<CancellationToken, Task> watcher in _watchers)
            {
                await watcher(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _publishing.Release();
        }
    }

    private StatusListTerms TermsAfter(Action<List<byte>> change)
    {
        lock (_lock)
        {
            change(_statuses);
            byte[] statuses = new byte[_statuses.Count + PlacesAhead];
            _statuses.CopyTo(statuses);
            return new StatusListTerms
            {
                Uri = uri,
                List = StatusList.FromStatuses(2, statuses),
                Lifetime = Lifetime,
                TimeToLive = Lifetime,
                IssuedAt = time.GetUtcNow(),
            };
        }
    }
}
