namespace ArtistFirst.Registry;

/// <summary>What may follow on what was published before.</summary>
internal static class PublisherRules
{
    /// <summary>Goes on when a register is the same one, and not an earlier state of it.</summary>
    /// <exception cref="ComplianceException">It is not.</exception>
    public static void RequireNext(PublisherState? before, RegisterPages register)
    {
        if (before is null)
        {
            return;
        }

        if (!string.Equals(before.Registry, register.Registry, StringComparison.Ordinal))
        {
            throw new ComplianceException([SnapshotOfOtherRegistry.Rule.Found($"Expected the register of {before.Registry}, which was published here before; that of {register.Registry} came. Publish it into a folder of its own.")]);
        }

        if (register.Revision < before.Version)
        {
            throw GoneBack(before, register);
        }
    }

    /// <summary>Goes on when the same revision has the same contents.</summary>
    /// <exception cref="ComplianceException">It has others.</exception>
    public static void RequireSame(PublisherState? before, RegisterPages register, SnapshotPart whole)
    {
        if (before is not null && before.Version == register.Revision && before.State is not null && !string.Equals(before.State, whole.Root, StringComparison.Ordinal))
        {
            throw GoneBack(before, register);
        }
    }

    /// <summary>Goes on when the register, compiled as a whole, says what the deltas said that were made of its changes.</summary>
    /// <exception cref="ComplianceException">It says something else.</exception>
    public static void RequireNone(PublisherState before, RegisterPages register, int differences)
    {
        if (differences != 0)
        {
            throw GoneBack(before, register);
        }
    }

    /// <summary>Goes on when a page is of the state that is being compiled.</summary>
    /// <exception cref="ArgumentException">It is of another.</exception>
    public static void RequirePageOf(RegisterPages register, RegisterContents page)
    {
        if (page.Revision != register.Revision || page.AsOf != register.AsOf || !string.Equals(page.Registry, register.Registry, StringComparison.Ordinal))
        {
            throw new ArgumentException($"Expected pages of revision {register.Revision} of {register.Registry} as of {register.AsOf:u}; one of revision {page.Revision} of {page.Registry} as of {page.AsOf:u} came.", nameof(page));
        }
    }

    private static ComplianceException GoneBack(PublisherState before, RegisterPages register) =>
        new([RegisterRolledBack.Found(new ConsentFreshness(before.Registry, before.Version, DateTimeOffset.MinValue, DateTimeOffset.MinValue), register.Registry, register.Revision)]);
}
