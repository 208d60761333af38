using System.Text;

namespace ArtistFirst.Registry;

/// <summary>
/// The issuer's register of which license has which index in a status list, and which of them are revoked or suspended. Each change is durable
/// before it is published, and each publication is a newly signed list that takes the place of the one before in one step. Several
/// processes may use one register; it holds nothing in memory. Thread-safe.
/// </summary>
public sealed class StatusRegister
{
    /// <summary>How far ahead verifiers let the issuer's clock be.</summary>
    private const long ClockSkewSeconds = 60;

    private readonly StatusRegisterOptions _options;
    private readonly StatusListIssuer _issuer;
    private readonly TimeProvider _time;
    private readonly StatusRegisterFile _file;

    /// <summary>Opens a register. No file is touched yet: <see cref="CreateAsync"/> starts one, and everything else expects that it is there.</summary>
    /// <param name="options">Where it is kept and published.</param>
    /// <param name="issuer">Signs the lists.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public StatusRegister(StatusRegisterOptions options, StatusListIssuer issuer, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(issuer);
        options.Validate(nameof(options));
        _options = options;
        _issuer = issuer;
        _time = time ?? TimeProvider.System;
        _file = new StatusRegisterFile(options);
    }

    /// <summary>
    /// Starts the register: makes its file and publishes the first list, in which every license holds. To be done once for an address, by whoever
    /// sets it up. Never done by itself, because an empty register in the place of one that was lost or misspelt would bring back to life all that was revoked.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StatusRegisterFileException">There is a register already, or a published list.</exception>
    /// <exception cref="TimeoutException">Somebody else is using the register.</exception>
    public async Task CreateAsync(CancellationToken cancellationToken = default)
    {
        _file.RequireNone();
        using RegisterLock held = await LockAsync(cancellationToken).ConfigureAwait(false);
        _file.RequireNone();
        var state = StatusRegisterState.Empty(_options);
        await PublishAsync(state, state, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives a license or delegation its place in the list. An id that has one already gets the same again. Publishes the list where its file is not there.</summary>
    /// <param name="id">The id that the license will have (<c>jti</c>): 16 to 64 letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the terms of the license name as its status.</returns>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    /// <exception cref="InvalidOperationException">The list is full: start a register with another address; or there is no list to be read, and the issuer's key is another than the one that signed it.</exception>
    /// <exception cref="StatusRegisterFileException">The register's file is absent, damaged or another register's, or the published list says what the register does not know.</exception>
    /// <exception cref="TimeoutException">Somebody else is using the register.</exception>
    public async Task<LicenseStatusEntry> AllocateAsync(string id, CancellationToken cancellationToken = default) =>
        (await AllocateAsync([id], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Gives many licenses their places at once, which writes the register once.</summary>
    /// <param name="ids">The ids, as for one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The places, in the order of the ids.</returns>
    /// <exception cref="ArgumentException">An id is malformed.</exception>
    /// <exception cref="InvalidOperationException">The list has no room for all of them; none was given a place; or there is no list to be read, and the issuer's key is another than the one that signed it.</exception>
    /// <exception cref="StatusRegisterFileException">The register's file is absent, damaged or another register's, or the published list says what the register does not know.</exception>
    /// <exception cref="TimeoutException">Somebody else is using the register.</exception>
    public async Task<IReadOnlyList<LicenseStatusEntry>> AllocateAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        foreach (string id in ids)
        {
            RequireId(id);
        }

        using RegisterLock held = await LockExistingAsync(cancellationToken).ConfigureAwait(false);
        StatusRegisterState before = await _file.ReadAsync(cancellationToken).ConfigureAwait(false);
        PublishedList? published = await PublishedList.ReadAsync(_options, cancellationToken).ConfigureAwait(false);
        published?.RequireKnown(before, before); // else a new license could get the place of one that was revoked
        if (published is null)
        {
            RequireKey(before);
        }

        StatusRegisterState state = before with { Entries = WithPlaces(before, ids) };
        await _file.WriteAsync(state, cancellationToken).ConfigureAwait(false);
        if (published is null)
        {
            await PublishAsync(before, state, cancellationToken).ConfigureAwait(false);
        }

        Dictionary<string, int> places = state.Entries.ToDictionary(entry => entry.Id, entry => entry.Index, StringComparer.Ordinal);
        return [.. ids.Select(id => new LicenseStatusEntry(_options.ListUri, places[id]))];
    }

    /// <summary>Withdraws a license for good, and publishes.</summary>
    /// <param name="id">The license's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The license as it now is. One that is revoked already stays as it is, and the list is published again.</returns>
    /// <exception cref="KeyNotFoundException">The register does not know the license.</exception>
    /// <exception cref="InvalidOperationException">The issuer's key is another than the one that signed the list so far: <see cref="PublishWithNewKeyAsync"/> changes it. The revocation is on record all the same.</exception>
    /// <exception cref="StatusRegisterFileException">The register's file is absent, damaged or another register's, or the published list says what the register does not know.</exception>
    /// <exception cref="TimeoutException">Somebody else is using the register.</exception>
    public Task<StatusRegisterEntry> RevokeAsync(string id, CancellationToken cancellationToken = default) => ChangeAsync(id, RegisteredStatus.Revoked, cancellationToken);

    /// <summary>Puts a license on hold, and publishes.</summary>
    /// <param name="id">The license's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The license as it now is.</returns>
    /// <exception cref="KeyNotFoundException">The register does not know the license.</exception>
    /// <exception cref="ComplianceException">The license is revoked (AF1020), which is final.</exception>
    /// <exception cref="InvalidOperationException">The list has only one bit a status; or the issuer's key is another than the one that signed the list so far, and the suspension is on record all the same.</exception>
    /// <exception cref="StatusRegisterFileException">The register's file is absent, damaged or another register's, or the published list says what the register does not know.</exception>
    /// <exception cref="TimeoutException">Somebody else is using the register.</exception>
    public Task<StatusRegisterEntry> SuspendAsync(string id, CancellationToken cancellationToken = default) => _options.Bits == 1
        ? throw new InvalidOperationException("A list of one bit a status can say valid and revoked only. Use a register with 2 bits to suspend licenses.")
        : ChangeAsync(id, RegisteredStatus.Suspended, cancellationToken);

    /// <summary>Ends a suspension, and publishes.</summary>
    /// <param name="id">The license's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The license as it now is.</returns>
    /// <exception cref="KeyNotFoundException">The register does not know the license.</exception>
    /// <exception cref="ComplianceException">The license is revoked (AF1020), which is final: issue a new one.</exception>
    /// <exception cref="InvalidOperationException">The issuer's key is another than the one that signed the list so far: <see cref="PublishWithNewKeyAsync"/> changes it.</exception>
    /// <exception cref="StatusRegisterFileException">The register's file is absent, damaged or another register's, or the published list says what the register does not know.</exception>
    /// <exception cref="TimeoutException">Somebody else is using the register.</exception>
    public Task<StatusRegisterEntry> ReinstateAsync(string id, CancellationToken cancellationToken = default) => ChangeAsync(id, RegisteredStatus.Valid, cancellationToken);

    /// <summary>Signs and publishes the list anew. To be done well before the published one ends, also when nothing changed.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The issuer's key is another than the one that signed the list so far: <see cref="PublishWithNewKeyAsync"/> changes it.</exception>
    /// <exception cref="StatusRegisterFileException">The register's file is absent, damaged or another register's, or the published list says what the register does not know.</exception>
    /// <exception cref="TimeoutException">Somebody else is using the register.</exception>
    public async Task PublishAsync(CancellationToken cancellationToken = default)
    {
        using RegisterLock held = await LockExistingAsync(cancellationToken).ConfigureAwait(false);
        StatusRegisterState state = await _file.ReadAsync(cancellationToken).ConfigureAwait(false);
        await PublishAsync(state, state, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Signs and publishes the list with the issuer's key, whichever key signed it so far; from now on only this key does. To be done once, after the new key
    /// was pinned by those who verify: until they pin it they refuse the list (AF1028), and every license that names it.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StatusRegisterFileException">The register's file is absent, damaged or another register's, or the published list says what the register does not know.</exception>
    /// <exception cref="TimeoutException">Somebody else is using the register.</exception>
    public async Task PublishWithNewKeyAsync(CancellationToken cancellationToken = default)
    {
        using RegisterLock held = await LockExistingAsync(cancellationToken).ConfigureAwait(false);
        StatusRegisterState state = (await _file.ReadAsync(cancellationToken).ConfigureAwait(false)) with { KeyId = _issuer.KeyId };
        await PublishAsync(state, state, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the register says about a license.</summary>
    /// <param name="id">The license's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entry, or null when the register does not know the license.</returns>
    /// <exception cref="StatusRegisterFileException">The register's file is absent, damaged or another register's.</exception>
    public async Task<StatusRegisterEntry?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(entry => string.Equals(entry.Id, id, StringComparison.Ordinal));

    /// <summary>All that the register holds, in the order of allocation. Does not wait for anybody: the file is always whole.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="StatusRegisterFileException">The register's file is absent, damaged or another register's.</exception>
    public async Task<IReadOnlyList<StatusRegisterEntry>> ListAsync(CancellationToken cancellationToken = default) =>
        (await _file.ReadAsync(cancellationToken).ConfigureAwait(false)).Entries;

    private static void RequireId(string id)
    {
        if (id is null || !TokenText.IsBase64Url(Encoding.UTF8.GetBytes(id), 16, 64))
        {
            throw new ArgumentException("The id of a license has 16 to 64 letters, digits, '-' and '_'.", nameof(id));
        }
    }

    /// <summary>Waits for a register that is there; where there is none, no lock is left behind.</summary>
    private Task<RegisterLock> LockExistingAsync(CancellationToken cancellationToken)
    {
        _file.RequireThere();
        return LockAsync(cancellationToken);
    }

    private Task<RegisterLock> LockAsync(CancellationToken cancellationToken) => RegisterLock.TakeAsync(_options.StateFile + ".lock", _options.LockTimeout, _time, cancellationToken);

    private List<StatusRegisterEntry> WithPlaces(StatusRegisterState state, IReadOnlyList<string> ids)
    {
        var free = new FreeIndices(state.Capacity, state.Entries.Select(entry => entry.Index));
        HashSet<string> known = state.Entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        List<StatusRegisterEntry> entries = [.. state.Entries];
        foreach (string id in ids.Where(known.Add))
        {
            if (!free.TryTake(out int index))
            {
                throw new InvalidOperationException($"The status list '{_options.ListUri}' is full with {state.Capacity} licenses. Start a register with another address, and tell verifiers to pin that too.");
            }

            entries.Add(new StatusRegisterEntry(id, index, RegisteredStatus.Valid, _time.GetUtcNow()));
        }

        return entries;
    }

    private async Task<StatusRegisterEntry> ChangeAsync(string id, RegisteredStatus status, CancellationToken cancellationToken)
    {
        using RegisterLock held = await LockExistingAsync(cancellationToken).ConfigureAwait(false);
        StatusRegisterState state = await _file.ReadAsync(cancellationToken).ConfigureAwait(false);
        List<StatusRegisterEntry> entries = [.. state.Entries];
        int at = entries.FindIndex(entry => string.Equals(entry.Id, id, StringComparison.Ordinal));
        if (at < 0)
        {
            throw new KeyNotFoundException($"The register '{_options.StateFile}' does not know the license '{id}'. Its index was allocated elsewhere, or never.");
        }

        if (entries[at].Status == RegisteredStatus.Revoked && status != RegisteredStatus.Revoked)
        {
            throw new ComplianceException([LicenseRevoked.Rule.Found($"Expected a license that may come back, but '{id}' was revoked on {entries[at].ChangedAt:u}, and that is final. Issue a new license instead.")]);
        }

        if (entries[at].Status != status)
        {
            entries[at] = entries[at] with { Status = status, ChangedAt = _time.GetUtcNow() };
        }

        StatusRegisterState after = state with { Entries = entries };
        if (status != RegisteredStatus.Valid)
        {
            // On record whether or not it can be published: what is withdrawn must not depend on the list that is there.
            await _file.WriteAsync(after, cancellationToken).ConfigureAwait(false);
        }

        // Published even when nothing changed: an earlier change may have been cut off before it was.
        await PublishAsync(state, after, cancellationToken).ConfigureAwait(false);
        return entries[at];
    }

    /// <summary>Never before the list before, or verifiers take the new one for a replay.</summary>
    /// <exception cref="StatusRegisterFileException">The published list is so far ahead of the clock that verifiers would not take a new one of that time.</exception>
    private static long NextIssuedAt(long now, long last, PublishedList? published)
    {
        long next = last > now && last - now <= ClockSkewSeconds ? last : now;
        if (published is null || published.IssuedAt <= next)
        {
            return next;
        }

        return published.IssuedAt - now <= ClockSkewSeconds ? published.IssuedAt : throw new StatusRegisterFileException(
            $"Expected a published list in '{published.File}' that was issued by now, {DateTimeOffset.FromUnixTimeSeconds(now):u}, but it says {DateTimeOffset.FromUnixTimeSeconds(published.IssuedAt):u}. "
            + "Nothing was published: verifiers that have seen that list refuse an older one. Set the clock of this machine right. If it is right and that list was issued by a clock that was wrong, move the file away and publish again.");
    }

    /// <summary>A list that verifiers cannot check takes every license along that names it.</summary>
    private void RequireKey(StatusRegisterState state)
    {
        if (state.KeyId is { } keyId && !string.Equals(keyId, _issuer.KeyId, StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"Expected the key '{keyId}', which signs the status list of '{state.Uri}', but '{_issuer.KeyId}' was given. Nothing was published: verifiers that do not pin that key would refuse every license of the list. "
                + "What was to be revoked or suspended is on record, and goes into the next list. "
                + "Name the right key. To change it, have it pinned first, and then publish once with 'artistfirst license publish-status --new-key', or StatusRegister.PublishWithNewKeyAsync.");
        }
    }

    /// <summary>The register first, the list after it: what is cut off in between is in the register, and in the next list.</summary>
    private async Task PublishAsync(StatusRegisterState before, StatusRegisterState after, CancellationToken cancellationToken)
    {
        RequireKey(before);
        PublishedList? published = await PublishedList.ReadAsync(_options, cancellationToken).ConfigureAwait(false);
        published?.RequireKnown(before, after);
        long issuedAt = NextIssuedAt(_time.GetUtcNow().ToUnixTimeSeconds(), before.LastIssuedAt, published);
        await _file.WriteAsync(after with { LastIssuedAt = issuedAt, KeyId = _issuer.KeyId }, cancellationToken).ConfigureAwait(false);
        var terms = new StatusListTerms
        {
            Uri = _options.ListUri,
            List = StatusList.FromStatuses(after.Bits, after.ToStatuses()),
            Lifetime = _options.Lifetime,
            TimeToLive = _options.TimeToLive,
            IssuedAt = DateTimeOffset.FromUnixTimeSeconds(issuedAt),
        };
        string token = await _issuer.IssueAsync(terms, cancellationToken).ConfigureAwait(false);
        await DurableFile.WriteAsync(_options.ListFile, Encoding.ASCII.GetBytes(token), cancellationToken).ConfigureAwait(false);
    }
}
