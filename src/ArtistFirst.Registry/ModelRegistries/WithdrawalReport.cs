namespace ArtistFirst.Registry;

/// <summary>
/// What withdrawals oblige for the models that were made with the recordings in question: from each yes that was taken back, what its giver had asked for in that case.
/// </summary>
public sealed class WithdrawalReport
{
    private WithdrawalReport(IReadOnlyList<ModelObligation> obligations) => Obligations = obligations;

    /// <summary>The obligations, by model, recording and statement.</summary>
    public IReadOnlyList<ModelObligation> Obligations { get; }

    /// <summary>Looks for every model, or those with one recording, whether a yes that it was made under was taken back.</summary>
    /// <param name="models">Which models were made with what.</param>
    /// <param name="register">Who said what.</param>
    /// <param name="recording">One recording; null for all.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static WithdrawalReport Of(ModelRegister models, RightsRegister register, Isrc? recording = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(register);
        IEnumerable<ModelContent> contents = recording is { } one ? models.ModelsContaining(one) : models.Contents;
        return Sorted(contents.SelectMany(content => Withdrawn(content, register)));
    }

    /// <summary>The same from a register in a database, of which as many recordings are read at a time as fit in memory.</summary>
    /// <param name="models">Which models were made with what.</param>
    /// <param name="register">Who said what.</param>
    /// <param name="recording">One recording; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="models"/> or <paramref name="register"/> is null.</exception>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052).</exception>
    public static async Task<WithdrawalReport> OfAsync(ModelRegister models, ConsentRegister register, Isrc? recording = null, CancellationToken cancellationToken = default)
    {
        const int AtATime = 1000;
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(register);
        IEnumerable<ModelContent> contents = recording is { } one ? models.ModelsContaining(one) : models.Contents;
        List<ModelObligation> found = [];
        foreach (IGrouping<Isrc, ModelContent>[] part in contents.GroupBy(static content => content.Recording).Chunk(AtATime))
        {
            RightsRegister rights = await register.ReadRecordingsAsync([.. part.Select(static group => group.Key)], cancellationToken).ConfigureAwait(false);
            found.AddRange(part.SelectMany(static group => group).SelectMany(content => Withdrawn(content, rights)));
        }

        return Sorted(found);
    }

    /// <summary>The models that must not be used any more, and from when on, for <see cref="CatalogueGate.RetiredModels"/>.</summary>
    public RetiredModels ToRetiredModels() => new(Obligations
        .Where(static found => found.RetireFrom is not null)
        .GroupBy(static found => found.Content.Model)
        .Select(static model => KeyValuePair.Create(model.Key, model.Min(static found => found.RetireFrom!.Value))));

    private static WithdrawalReport Sorted(IEnumerable<ModelObligation> obligations) => new(
    [
        .. obligations
            .OrderBy(static found => found.Content.Model.ToString(), StringComparer.Ordinal)
            .ThenBy(static found => found.Content.Recording)
            .ThenBy(static found => found.Statement.Id, StringComparer.Ordinal),
    ]);

    private static IEnumerable<ModelObligation> Withdrawn(ModelContent content, RightsRegister register)
    {
        if (register.FindRecording(content.Recording) is not { } recording)
        {
            yield break;
        }

        foreach (ConsentStatement statement in Subjects(recording, register).Distinct().SelectMany(subject => register.StatementsAbout(subject)).DistinctBy(static statement => statement.Id, StringComparer.Ordinal))
        {
            bool covers = statement.Effect == StatementEffect.Grant && (statement.Uses & content.Uses) != Uses.None && statement.Reach.CoversModel(content.Model);
            if (covers && Withdrawal.EffectiveFrom(statement, register, register.AsOf) is { } at)
            {
                yield return Obligation(content, statement, at);
            }
        }
    }

    private static ModelObligation Obligation(ModelContent content, ConsentStatement statement, DateTimeOffset at)
    {
        AfterRevocation after = statement.AfterRevocation;
        DateTimeOffset? retire = after.RetireBy is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
        DateTimeOffset? takeDown = after.Kind switch
        {
            AfterRevocationKind.TakeDownOutputs => at,
            AfterRevocationKind.RunOffDays => at.AddDays(after.Days),
            _ => null,
        };
        return new ModelObligation(content, statement, at, after, retire < at ? at : retire, takeDown);
    }

    // Everything that a yes to the training of this recording can speak of.
    private static IEnumerable<StatementSubject> Subjects(Recording recording, RightsRegister register) =>
    [
        StatementSubject.Of(recording.Isrc),
        .. recording.Catalogues.Select(StatementSubject.Of),
        .. recording.Works.Select(StatementSubject.Of),
        .. recording.Works.Select(register.FindWork).OfType<Work>().SelectMany(static work => work.Catalogues).Select(StatementSubject.Of),
        .. recording.Claims.Where(static claim => claim.Side is Side.Voice or Side.Artist).Select(static claim => StatementSubject.VoiceOf(claim.Party)),
    ];
}
