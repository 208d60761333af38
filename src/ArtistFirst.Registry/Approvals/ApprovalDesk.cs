namespace ArtistFirst.Registry;

/// <summary>
/// Outputs that somebody wants to hear before anybody else does: the duty <c>approve-output</c>. The licensee asks for each output, the party says yes or no, and what hands
/// outputs over asks whether everybody did. Each step is in the history and gives the party a receipt.
/// </summary>
/// <param name="register">The register.</param>
public sealed class ApprovalDesk(ConsentRegister register) : IOutputApprovals
{
    private const int LongestLicensee = 256;

    /// <summary>Asks a party to approve an output. Asked again, the first question stands; one that ended without an answer is asked anew.</summary>
    /// <param name="output">The output: <see cref="C2pa.AudioContent.Hash"/>, which stamping does not change.</param>
    /// <param name="recording">The recording that it was made from, which is registered.</param>
    /// <param name="party">Whose approval is asked for, who is registered.</param>
    /// <param name="licensee">Who asks, as the <c>sub</c> of its licenses names it.</param>
    /// <param name="lifetime">How long the question and the approval hold: 1 minute to 366 days.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The approval as it stands.</returns>
    /// <exception cref="ArgumentException">A value is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is out of range.</exception>
    /// <exception cref="ComplianceException">The recording or the party is not registered (AF2057), or the register cannot be written to (AF2052).</exception>
    public Task<RegisteredApproval> RequestAsync(Sha256Hash output, Isrc recording, PartyId party, string licensee, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        Require(output, recording, party, licensee);
        if (lifetime < TimeSpan.FromMinutes(1) || lifetime > TimeSpan.FromDays(366))
        {
            throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, "Expected 1 minute to 366 days.");
        }

        return register.WriteAsync(
            async transaction =>
            {
                RegisteredApproval? known = await FindAsync(transaction, RegisteredApproval.IdOf(output, recording, party, licensee), cancellationToken).ConfigureAwait(false);
                if (known is { State: not ApprovalState.Requested } || known?.ExpiresAt > transaction.Now)
                {
                    return known;
                }

                await RequireKnownAsync(transaction, recording, party, cancellationToken).ConfigureAwait(false);
                RegisteredApproval asked = new()
                {
                    Output = output, Recording = recording, Party = party, Licensee = licensee, State = ApprovalState.Requested,
                    RequestedAt = transaction.Now, ExpiresAt = transaction.Now + lifetime,
                };
                await PutAsync(transaction, asked, known is null ? RowChange.Added : RowChange.Replaced, null, cancellationToken).ConfigureAwait(false);
                return asked;
            },
            cancellationToken);
    }

    /// <summary>Writes down the party's answer. A no stays; a yes can become a no until it ends.</summary>
    /// <param name="id">The approval's id.</param>
    /// <param name="isApproved">Yes or no.</param>
    /// <param name="givenBy">Who answered for the party: an estate or a guardian; null: the party itself.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The approval as it stands.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="ComplianceException">
    /// Nobody asked (AF2054), it was refused before (AF2055), its time is over (AF2056), somebody answered who does not speak for the party (AF2057), or the register cannot be written to (AF2052).
    /// </exception>
    public Task<RegisteredApproval> DecideAsync(string id, bool isApproved, PartyId? givenBy = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return register.WriteAsync(
            async transaction =>
            {
                RegisteredApproval known = await FindAsync(transaction, id, cancellationToken).ConfigureAwait(false) ?? throw new ComplianceException([OutputNotApproved.NotAsked(id)]);
                ApprovalState state = isApproved ? ApprovalState.Approved : ApprovalState.Refused;
                if (known.State == state)
                {
                    return known;
                }

                if (known.State == ApprovalState.Refused)
                {
                    throw new ComplianceException([OutputRefused.Found(known.Party, known.Output, known.DecidedAt!.Value)]);
                }

                if (isApproved && known.ExpiresAt <= transaction.Now)
                {
                    throw new ComplianceException([ApprovalExpired.Found(known.Party, known.Output, known.ExpiresAt)]);
                }

                await RequireSpeakerAsync(transaction, known.Party, givenBy, cancellationToken).ConfigureAwait(false);
                RegisteredApproval decided = known with { State = state, DecidedAt = transaction.Now };
                await PutAsync(transaction, decided, RowChange.Replaced, givenBy, cancellationToken).ConfigureAwait(false);
                return decided;
            },
            cancellationToken);
    }

    /// <summary>What a party was asked, and answered, in the order of the questions.</summary>
    /// <param name="party">The party.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052).</exception>
    public async Task<IReadOnlyList<RegisteredApproval>> ListAsync(PartyId party, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(party);
        return await register.AskAsync((session, _) => session.QueryAsync(ApprovalRow.OfParty, ApprovalRow.Read, cancellationToken, party.ToString()), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Whether an output may be handed over: the use is allowed, everybody whose yes to it has the duty <c>approve-output</c> approved exactly this output, and nobody else who was asked refused it.
    /// </summary>
    /// <param name="request">The use that the output was made by.</param>
    /// <param name="licensee">Who made it.</param>
    /// <param name="output">The output: <see cref="C2pa.AudioContent.Hash"/>.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The licensee or the output is empty.</exception>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052).</exception>
    public async Task<ApprovalAnswer> CheckAsync(UseRequest request, string licensee, Sha256Hash output, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        if (output.IsEmpty)
        {
            throw new ArgumentException("Expected the SHA-256 of the output; the default value names none.", nameof(output));
        }

        ConsentAnswer consent = await register.EvaluateAsync(request, licensee, at, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (!consent.IsAllowed)
        {
            return new ApprovalAnswer { Findings = consent.Findings, Approvals = [] };
        }

        PartyId[] askers = [.. consent.Grants.Where(static grant => (grant.Duties & Duties.ApproveOutput) != Duties.None).Select(static grant => grant.Party!).Distinct()];
        List<RegisteredApproval> asked = await register.AskAsync(
            (session, _) => session.QueryAsync(ApprovalRow.OfOutput, ApprovalRow.Read, cancellationToken, output.ToString(), request.Recording.ToString(), licensee), cancellationToken).ConfigureAwait(false);
        PartyId[] parties = [.. askers, .. asked.Where(static approval => approval.State == ApprovalState.Refused).Select(static approval => approval.Party)];
        return new ApprovalAnswer
        {
            Findings = [.. parties.Distinct().Select(party => Judge(party, output, asked.Find(approval => approval.Party == party), at)).OfType<Finding>()],
            Approvals = [.. asked.Where(approval => Judge(approval.Party, output, approval, at) is null)],
        };
    }

    /// <inheritdoc/>
    /// <remarks>What <see cref="CheckAsync"/> says. Where a license alone asks for approvals, one of anybody who was asked does.</remarks>
    async ValueTask<OutputApprovalAnswer> IOutputApprovals.AskAsync(UseRequest request, string licensee, Sha256Hash audio, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ApprovalAnswer answer = await CheckAsync(request, licensee, audio, at, cancellationToken).ConfigureAwait(false);
        return new OutputApprovalAnswer([.. answer.Approvals.Select(static approval => new OutputApproval(approval.Output, approval.Party, approval.DecidedAt!.Value) { Reference = approval.Id })], answer.Findings);
    }

    private static Finding? Judge(PartyId party, Sha256Hash output, RegisteredApproval? approval, DateTimeOffset at) => approval switch
    {
        null => OutputNotApproved.Found(party, output),
        { State: ApprovalState.Refused } => OutputRefused.Found(party, output, approval.DecidedAt!.Value),
        _ when approval.ExpiresAt <= at => ApprovalExpired.Found(party, output, approval.ExpiresAt),
        { State: ApprovalState.Approved } => null,
        _ => OutputNotApproved.Found(party, output),
    };

    private static void Require(Sha256Hash output, Isrc recording, PartyId party, string licensee)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentException.ThrowIfNullOrEmpty(licensee);
        if (output.IsEmpty || recording.IsEmpty || licensee.Length > LongestLicensee || licensee.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException($"Expected an output, a recording and a licensee of at most {LongestLicensee} visible ASCII characters.", nameof(output));
        }
    }

    private static async Task<RegisteredApproval?> FindAsync(RegisterTransaction transaction, string id, CancellationToken cancellationToken)
    {
        List<RegisteredApproval> rows = await transaction.Session.FindAsync(ApprovalRow.Query, [id], ApprovalRow.Read, cancellationToken).ConfigureAwait(false);
        return rows is [var row] ? row : null;
    }

    private static async Task RequireKnownAsync(RegisterTransaction transaction, Isrc recording, PartyId party, CancellationToken cancellationToken)
    {
        List<int> parties = await transaction.Session.FindAsync(RegisterQueries.Parties, [party.ToString()], static _ => 0, cancellationToken).ConfigureAwait(false);
        List<int> recordings = await transaction.Session.FindAsync(RegisterQueries.Recordings, [recording.ToString()], static _ => 0, cancellationToken).ConfigureAwait(false);
        if (parties.Count == 0 || recordings.Count == 0)
        {
            throw new ComplianceException([ApprovalUnfit.NotRegistered(recording, party)]);
        }
    }

    // As with statements: the estate of a person who died, the guardian of somebody under age and nobody else, otherwise the party itself.
    private static async Task RequireSpeakerAsync(RegisterTransaction transaction, PartyId id, PartyId? givenBy, CancellationToken cancellationToken)
    {
        List<Party> parties = await transaction.Session.FindAsync(RegisterQueries.Parties, [id.ToString()], static row => RowText.ReadParty(row.GetString(1), new Interned()), cancellationToken).ConfigureAwait(false);
        Party party = parties[0];
        PartyId? speaker = party.Estate ?? (party.IsMinorAt(transaction.Now) ? party.Guardian : party.Id);
        if ((givenBy ?? id) != speaker)
        {
            throw new ComplianceException([ApprovalUnfit.SpeaksForAnother(id, givenBy ?? id, speaker)]);
        }
    }

    private static async Task PutAsync(RegisterTransaction transaction, RegisteredApproval approval, RowChange change, PartyId? givenBy, CancellationToken cancellationToken)
    {
        await transaction.Session.ExecuteAsync(ApprovalRow.Put, cancellationToken, ApprovalRow.ValuesOf(approval)).ConfigureAwait(false);
        RegisterHistoryEntry entry = new()
        {
            Sequence = 0, Revision = 0, At = transaction.Now, Kind = RegisterRowKind.Approval, Key = approval.Id, Change = change, Party = approval.Party,
            Other = givenBy == approval.Party ? null : givenBy, Row = ApprovalRow.TextOf(approval),
        };
        await transaction.RecordAsync([entry], cancellationToken).ConfigureAwait(false);
    }
}
