using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>
/// To whom a statement speaks: anybody, only those named, or anybody but those named. A licensee is named as the <c>sub</c> of its licenses names
/// it. A yes reaches nobody whose name differs by a byte; a no also reaches those whose name differs by letter case or a slash at the end.
/// </summary>
public sealed record LicenseeScope
{
    private LicenseeScope(ImmutableArray<string> only, ImmutableArray<string> except)
    {
        Named = only;
        Excluded = except;
    }

    /// <summary>Anybody.</summary>
    public static LicenseeScope Any { get; } = new(default, []);

    /// <summary>The only ones it speaks to; <see cref="ImmutableArray{T}.IsDefault"/> where it speaks to anybody but <see cref="Excluded"/>.</summary>
    public ImmutableArray<string> Named { get; }

    /// <summary>Those it does not speak to.</summary>
    public ImmutableArray<string> Excluded { get; }

    /// <summary>Only those named.</summary>
    /// <param name="licensees">At least one licensee.</param>
    /// <exception cref="ArgumentException">None is named, or one of them is empty.</exception>
    public static LicenseeScope Only(params ReadOnlySpan<string> licensees) => new(Checked(licensees), []);

    /// <summary>Anybody but those named.</summary>
    /// <param name="licensees">At least one licensee.</param>
    /// <exception cref="ArgumentException">None is named, or one of them is empty.</exception>
    public static LicenseeScope Except(params ReadOnlySpan<string> licensees) => new(default, Checked(licensees));

    /// <summary>Whether a yes with this scope reaches a licensee.</summary>
    /// <param name="licensee">The licensee.</param>
    public bool Reaches(string licensee) => Named.IsDefault ? !IsLike(Excluded, licensee) : Named.Contains(licensee, StringComparer.Ordinal);

    /// <summary>Whether a no with this scope reaches a licensee.</summary>
    /// <param name="licensee">The licensee.</param>
    public bool MayReach(string licensee) => Named.IsDefault ? !Excluded.Contains(licensee, StringComparer.Ordinal) : IsLike(Named, licensee);

    /// <inheritdoc/>
    public bool Equals(LicenseeScope? other) =>
        other is not null && Named.IsDefault == other.Named.IsDefault && Excluded.SequenceEqual(other.Excluded, StringComparer.Ordinal)
        && (Named.IsDefault || Named.SequenceEqual(other.Named, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (string licensee in Named.IsDefault ? Excluded : Named)
        {
            hash.Add(licensee, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>The scope in words.</summary>
    public override string ToString() => this switch
    {
        { Named.IsDefault: false } => $"only {string.Join(", ", Named)}",
        { Excluded.IsEmpty: true } => "anybody",
        _ => $"anybody but {string.Join(", ", Excluded)}",
    };

    private static bool IsLike(ImmutableArray<string> names, string licensee)
    {
        foreach (string name in names)
        {
            if (name.AsSpan().TrimEnd('/').Equals(licensee.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<string> Checked(ReadOnlySpan<string> licensees)
    {
        foreach (string licensee in licensees)
        {
            ArgumentException.ThrowIfNullOrEmpty(licensee, nameof(licensees));
        }

        return licensees.IsEmpty
            ? throw new ArgumentException("Expected at least one licensee.", nameof(licensees))
            : ImmutableArray.Create(licensees);
    }
}
