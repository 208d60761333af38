namespace ArtistFirst.Registry;

/// <summary>
/// Which part of a use each side gets. The personal part goes first to the voice, or for a likeness to the featured artist; the rest is divided between master and
/// work, as far as the use has those sides at all (a cover has no master). Where it has neither, the person gets everything.
/// </summary>
internal sealed class SideParts(RatePool terms, string pool)
{
    private readonly Dictionary<Uses, Rational[]> _parts = [];

    /// <summary>The parts of some uses, by <see cref="Side"/>.</summary>
    /// <exception cref="ComplianceException">The rate card has no part for a voice or a likeness (AF4020).</exception>
    public Rational[] Of(Uses uses)
    {
        if (!_parts.TryGetValue(uses, out Rational[]? parts))
        {
            parts = Divide(uses);
            _parts.Add(uses, parts);
        }

        return parts;
    }

    private Rational[] Divide(Uses uses)
    {
        Rational[] parts = new Rational[(int)Side.Voice + 1];
        Rational rest = Rational.One;
        foreach (Uses use in UseNames.Enumerate(uses & PersonalUses.All))
        {
            Rational part = terms.PersonalParts.TryGetValue(use, out Share share) ? Rational.Of(share) : throw new ComplianceException([PersonalPartMissing.Found(use, pool)]);
            parts[(int)PersonalUses.SideOf(use)] += part;
            rest -= part;
        }

        Rational master = Has(uses, Side.Master) ? Rational.Of(terms.MasterPart) : Rational.Zero;
        Rational work = Has(uses, Side.Work) ? Rational.One - Rational.Of(terms.MasterPart) : Rational.Zero;
        if ((master + work).Sign > 0)
        {
            parts[(int)Side.Master] = rest * master / (master + work);
            parts[(int)Side.Work] = rest * work / (master + work);
            return parts;
        }

        // Terms that give all of it to a side that the use does not have, or a use of a person alone.
        Rational personal = Rational.One - rest;
        if (Has(uses, Side.Master) || Has(uses, Side.Work))
        {
            parts[(int)(Has(uses, Side.Master) ? Side.Master : Side.Work)] = rest;
            return parts;
        }

        return personal.Sign > 0 ? Array.ConvertAll(parts, part => part / personal) : parts;
    }

    private static bool Has(Uses uses, Side side)
    {
        foreach (Uses use in UseNames.Enumerate(uses))
        {
            if (RequiredSides.For(use, side) != SideNeed.None)
            {
                return true;
            }
        }

        return false;
    }
}
