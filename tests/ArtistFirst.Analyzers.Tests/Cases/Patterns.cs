//# Is true
if (Allowed(id) is true) Load(id);
//# Is false
if (Allowed(id) is false) return;
Load(id);
//# Is not true
if (Allowed(id) is not true) return;
Load(id);
//# Nullable is true
if (MaybeAllowed(id) is true) Load(id);
//# Nullable is not false
if (MaybeAllowed(id) is not false) {|AF0001:Load(id)|};
//# Nullable is not null
if (MaybeAllowed(id) is not null) {|AF0001:Load(id)|};
//# Decision
Decision decision = Decide(id);
if (decision.IsAllowed) Load(id);
//# Decision refused
Decision decision = Decide(id);
if (decision.IsAllowed) return;
{|AF0001:Load(id)|};
//# Decision that throws
Decide(id).ThrowIfDenied();
Load(id);
//# Property pattern
if (Decide(id) is { IsAllowed: true }) Load(id);
//# Property pattern of no
if (Decide(id) is { IsAllowed: false }) {|AF0001:Load(id)|};
//# Negated property pattern
if (Decide(id) is not { IsAllowed: true }) return;
Load(id);
//# Property pattern with a declaration
if (Decide(id) is { IsAllowed: true } decision) { Log(decision.Outcome.ToString()); Load(id); }
//# Any object
if (Decide(id) is { }) {|AF0001:Load(id)|};
//# Property pattern with another property
if (Decide(id) is { IsAllowed: true, Outcome: Verdict.Allowed }) Load(id);
//# Outcome
if (Decide(id).Outcome == Verdict.Allowed) Load(id);
//# Outcome of no
if (Decide(id).Outcome == Verdict.Denied) {|AF0001:Load(id)|};
//# Outcome is not one no
if (Decide(id).Outcome != Verdict.Denied) {|AF0001:Load(id)|};
//# Outcome is neither no
if (Decide(id).Outcome is not (Verdict.Denied or Verdict.Expired)) {|AF0001:Load(id)|};
//# Outcome is either yes
if (Decide(id).Outcome is Verdict.Allowed or Verdict.AllowedWithDuties) Load(id);
//# Outcome is yes or no
if (Decide(id).Outcome is Verdict.Allowed or Verdict.Expired) {|AF0001:Load(id)|};
//# Outcome compared
if (Decide(id).Outcome is > Verdict.Expired) {|AF0001:Load(id)|};
//# Outcome in two comparisons
Verdict verdict = Decide(id).Outcome;
if (verdict == Verdict.Allowed || verdict == Verdict.AllowedWithDuties) Load(id);
//# Switch on the outcome
switch (Decide(id).Outcome)
{
    case Verdict.Allowed:
    case Verdict.AllowedWithDuties:
        Load(id);
        break;
    case Verdict.Denied:
        {|AF0001:Load(id)|};
        break;
    default:
        {|AF0001:Load(id)|};
        break;
}
//# Switch expression on the outcome
Stream? s = Decide(id).Outcome switch
{
    Verdict.Allowed or Verdict.AllowedWithDuties => Load(id),
    Verdict.Denied => {|AF0001:Load(id)|},
    _ => null,
};
//# Switch expression on the decision
Stream? s = Decide(id) switch
{
    { IsAllowed: true } => Load(id),
    { Outcome: Verdict.Expired } => {|AF0001:Load(id)|},
    _ => null,
};
//# Switch with a guard
switch (id)
{
    case { Length: > 3 } when Allowed(id):
        Load(id);
        break;
    case { Length: > 2 }:
        {|AF0001:Load(id)|};
        break;
}
//# Switch expression that throws
bool ok = Allowed(id) switch { true => true, false => throw new InvalidOperationException() };
Load(id);
//# Var pattern
if (Allowed(id) is var ok && ok) Load(id);
//# Declaration pattern gives the value a name
if (id is string name && Allowed(name)) Load(id);
//# Out of a try
if (TryAcquire(id, out Grant? grant)) Load(id);
//# Out of a try that said no
if (!TryAcquire(id, out Grant? grant)) {|AF0001:Load(id)|};
//# Out of a try by its argument
TryAcquire(id, out Grant? grant);
if (grant is not null) Load(id);
//# Out of a try into nothing
if (TryAcquire(id, out _)) Load(id);
//# Out of a try of another one
if (TryAcquire(other, out Grant? grant)) {|AF0003:Load(id)|};
//# A proof that may be null
Grant? grant = Find(id);
if (grant is { } found) { Log(found.Id); Load(id); }
//# A proof that is null
if (Find(id) is null) {|AF0001:Load(id)|};
//# A proof or else
Grant grant = Find(id) ?? throw new InvalidOperationException();
Log(grant.Id);
Load(id);
//# A proof or another one
Grant grant = Find(id) ?? new Grant();
Log(grant.Id);
{|AF0001:Load(id)|};
//# A proof that is given out or thrown
Grant grant = Acquire(id);
Log(grant.Id);
Load(id);
//# Conditional access
Decision? decision = c ? Decide(id) : null;
if (decision?.IsAllowed == true) Load(id);
//# Conditional access that may be null
Decision? decision = c ? Decide(id) : null;
if (decision?.IsAllowed != false) {|AF0001:Load(id)|};
//# Conditional access with a default of no
Decision? decision = c ? Decide(id) : null;
if (decision?.IsAllowed ?? false) Load(id);
//# Tuple pattern
if ((Allowed(id), c) is (true, _)) Load(id);
//# Tuple pattern of no
if ((Allowed(id), c) is (_, true)) {|AF0001:Load(id)|};
//# List pattern declares
if (ids is [var first, ..] && Allowed(first)) Load(first);
