namespace ArtistFirst;

/// <summary>When a statement was taken back.</summary>
internal static class Withdrawal
{
    public static bool IsWithdrawn(ConsentStatement statement, ConsentQuestion question) =>
        EffectiveFrom(statement, question.Register, question.KnownAt) <= question.At;

    /// <summary>The instant from which a statement no longer stands, as the register knew it; null where it stands.</summary>
    public static DateTimeOffset? EffectiveFrom(ConsentStatement statement, RightsRegister register, DateTimeOffset knownAt)
    {
        DateTimeOffset? earliest = null;
        foreach (ConsentStatement withdrawal in register.WithdrawalsOf(statement.Id))
        {
            bool isEarlier = earliest is null || withdrawal.EffectiveFrom < earliest;
            if (isEarlier && withdrawal.RecordedAt <= knownAt && Counts(withdrawal, statement, register))
            {
                earliest = withdrawal.EffectiveFrom;
            }
        }

        return earliest;
    }

    // Whoever may speak for a party may take its yes back. An artist's or singer's own no only falls by the person's own word.
    private static bool Counts(ConsentStatement withdrawal, ConsentStatement withdrawn, RightsRegister register) =>
        withdrawn.Effect == StatementEffect.Grant
        || withdrawn.Side is not (Side.Artist or Side.Voice)
        || withdrawal.Source == StatementSource.Signal
        || PersonalAuthority.SpeaksForThemselves(withdrawal, register);
}
