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
        return new WithdrawalReport(
        [
            .. contents
                .SelectMany(content => Withdrawn(content, register))
                .OrderBy(static found => found.Content.Model.ToString(), StringComparer.Ordinal)
                .ThenBy(static found => found.Content.Recording)
                .ThenBy(static found => found.Statement.Id, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The models that must not be used any more, and from when on, for <see cref="CatalogueGate.RetiredModels"/>.</summary>
    public RetiredModels ToRetiredModels() => new(Obligations
        .Where(static found => found.RetireFrom is not null)
        .GroupBy(static found => found.Content.Model)
        .Select(static model => KeyValuePair.Create(model.Key, model.Min(static found => found.RetireFrom!.Value))));

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
